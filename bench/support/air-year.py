"""The work of bench/air-year.ts in NumPy and pandas, vectorised: hours to daily AQI and annual verdicts (2012 rules).

Reads one little-endian int16 file a factor, (station, day, hour), from the folder named; prints one JSON line.
"""

import json
import resource
import sys
import time

import numpy as np
import pandas as pd

FOLDER, STATIONS, DAYS = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
LEVELS = [0, 50, 100, 150, 200, 300, 400, 500]
TABLE = {
    "so2": [0, 50, 150, 475, 800, 1600, 2100, 2620],
    "no2": [0, 40, 80, 180, 280, 565, 750, 940],
    "pm10": [0, 50, 150, 250, 350, 420, 500, 600],
    "co": [0, 2, 4, 14, 24, 36, 48, 60],
    "pm25": [0, 35, 75, 115, 150, 250, 350, 500],
    "o3Hour": [0, 160, 200, 300, 400, 800, 1000, 1200],
    "o3Mda8": [0, 100, 160, 215, 265, 800],
}
ANNUAL = {"so2": (60, 98, 150), "no2": (40, 98, 80), "co": (None, 95, 4), "o3Mda8": (None, 90, 160), "pm10": (70, 95, 150), "pm25": (35, 95, 75)}


def read(name):
    hours = np.fromfile(f"{FOLDER}/{name}.i16", dtype="<i2").reshape(STATIONS, DAYS, 24).astype(np.float32)
    hours[hours <= -32767] = np.nan
    return hours


def day_mean(hours, scale):
    have = (~np.isnan(hours)).sum(axis=2)
    mean = np.nansum(hours, axis=2, dtype=np.float64) / np.maximum(have, 1) / scale
    return np.where(have >= 20, mean, np.nan)


def day_mda8(hours):
    there = ~np.isnan(hours)
    total = np.cumsum(np.where(there, hours, 0), axis=2, dtype=np.float64)
    count = np.cumsum(there, axis=2)
    total = total[:, :, 7:] - np.concatenate([np.zeros(total.shape[:2] + (1,)), total[:, :, :16]], axis=2)
    count = count[:, :, 7:] - np.concatenate([np.zeros(count.shape[:2] + (1,), dtype=count.dtype), count[:, :, :16]], axis=2)
    means = np.where(count >= 6, total / np.maximum(count, 1), -1)
    maximum = means.max(axis=2)
    valid = ((means >= 0).sum(axis=2) >= 14) | (np.rint(maximum) > 160)
    return np.where(valid & (maximum >= 0), maximum, np.nan)


def sub_index(name, values):
    limits = TABLE[name]
    index = np.ceil(np.round(np.interp(values, limits, LEVELS[: len(limits)]), 9))
    return np.where(np.isnan(values), np.nan, index)


def main():
    started = time.perf_counter()
    hours = {name: read(name) for name in ("so2", "no2", "co", "o3", "pm10", "pm25")}
    loaded = time.perf_counter()
    days = {name: day_mean(hours[name], 10 if name == "co" else 1) for name in ("so2", "no2", "co", "pm10", "pm25")}
    days["o3Mda8"] = day_mda8(hours["o3"])
    days["o3Hour"] = np.where((~np.isnan(hours["o3"])).sum(axis=2) >= 20, np.nanmax(hours["o3"], axis=2), np.nan)
    rounded = {name: np.round(values, 1 if name == "co" else 0) for name, values in days.items()}
    indexes = np.stack([sub_index(name, values) for name, values in rounded.items()])
    largest = np.nanmax(indexes, axis=0)
    missing = np.isnan(np.stack([rounded[name] for name in ANNUAL])).any(axis=0)
    aqi = np.where(missing & (largest <= 100), np.nan, largest)
    months = pd.date_range("2024-01-01", periods=DAYS).month
    need = pd.Series(27, index=range(1, 13))
    need[2] = 25
    attaining = np.zeros(STATIONS, dtype=int)
    for name, (limit, p, daily) in ANNUAL.items():
        valid = pd.DataFrame(~np.isnan(days[name]).T)
        enough = (valid.groupby(months).sum().ge(need, axis=0)).all().to_numpy() & (valid.sum() >= 324).to_numpy()
        decimals = 1 if name == "co" else 0
        ok = np.round(np.nanpercentile(days[name], p, axis=1), decimals) <= daily
        if limit is not None:
            ok &= np.round(np.nanmean(days[name], axis=1), decimals) <= limit
        attaining += (enough & ok).astype(int)
    done = time.perf_counter()
    print(
        json.dumps(
            {
                "seconds": done - loaded,
                "readSeconds": loaded - started,
                "peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                "valid": int((~np.isnan(aqi)).sum()),
                "good": int((aqi <= 100).sum()),
                "aqiSum": int(np.nansum(aqi)),
                "attaining": int(attaining.sum()),
                "versions": f"NumPy {np.__version__}, pandas {pd.__version__}",
            }
        )
    )


main()

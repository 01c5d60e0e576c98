"""The work of `bilan air aqi` with pandas and NumPy, one thread: read a feed CSV, look every factor up, take the largest.

Arguments: the CSV, a JSON file with the edition's columns ({factor: [iaqi by scaled concentration]}), how often to repeat
the rows. Prints one JSON object; sums let the caller see that both did the same work.
"""
import json
import sys
import time

import numpy as np
import pandas as pd

COLUMNS = {"so2": "so2", "no2": "no2", "co": "co", "o3": "o3", "pm10": "pm10", "pm25": "pm2_5"}
RUNS = 5


def median_seconds(work):
    taken = []
    for _ in range(RUNS):
        started = time.perf_counter()
        result = work()
        taken.append(time.perf_counter() - started)
    return sorted(taken)[RUNS // 2], result


def main():
    path, tables_path, repeat = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with open(tables_path, encoding="utf-8") as file:
        tables = {name: np.array(values, dtype=np.int16) for name, values in json.load(file).items()}
    read_seconds, frame = median_seconds(lambda: pd.read_csv(path, na_values=["NA"]))
    scaled = {}
    for name, column in COLUMNS.items():
        values = frame[column].to_numpy() * (10 if name == "co" else 1)
        scaled[name] = np.tile(np.where(np.isnan(values), -1, np.rint(values)).astype(np.int32), repeat)

    def evaluate():
        indexes = []
        for name in COLUMNS:
            table = tables[name]
            # The last entry stands for a missing value, so −1 finds it.
            indexes.append(table[np.minimum(scaled[name], len(table) - 2)])
        stacked = np.stack(indexes)
        largest = stacked.max(axis=0)
        lacking = ((stacked == -2) * np.array([[1], [2], [4], [8], [16], [32]], dtype=np.uint8)).sum(axis=0, dtype=np.uint8)
        withheld = ((lacking & 0b101111) != 0) & (largest <= 100)
        primary = ((stacked == largest) * np.array([[1], [2], [4], [8], [16], [32]], dtype=np.uint8)).sum(axis=0, dtype=np.uint8)
        aqi = np.where(withheld, -1, largest)
        return aqi, np.where(withheld | (largest <= 50), 0, primary)

    aqi_seconds, (aqi, primary) = median_seconds(evaluate)
    print(json.dumps({
        "readSeconds": read_seconds,
        "aqiSeconds": aqi_seconds,
        "rows": int(aqi.size),
        "aqiSum": int(aqi.sum()),
        "primarySum": int(primary.sum()),
        "versions": f"pandas {pd.__version__}, numpy {np.__version__}",
    }))


main()

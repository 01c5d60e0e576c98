"""The class of as many sections with pandas and numpy: single factor over the same nine factors, the class alone."""
import sys
import time

import numpy as np
import pandas as pd

LIMITS = {
    "codMn": [2, 4, 6, 10, 15],
    "codCr": [15, 15, 20, 30, 40],
    "bod5": [3, 3, 4, 6, 10],
    "nh3n": [0.15, 0.5, 1, 1.5, 2],
    "tp": [0.02, 0.1, 0.2, 0.3, 0.4],
    "fluoride": [1, 1, 1, 1.5, 1.5],
    "petroleum": [0.05, 0.05, 0.05, 0.5, 1],
}


def classes(table: pd.DataFrame) -> np.ndarray:
    ranks = [np.searchsorted(limits, table[factor], side="left") for factor, limits in LIMITS.items()]
    ranks.append(np.searchsorted([-7.5, -6, -5, -3, -2], -table["dissolvedOxygen"], side="left"))
    ranks.append(np.where(table["ph"].between(6, 9), 0, 5))
    return np.max(ranks, axis=0)


rows = int(sys.argv[1])
random = np.random.default_rng(3838)
top = {"ph": 14, "dissolvedOxygen": 12, "codMn": 16, "codCr": 45, "bod5": 11, "nh3n": 2.2, "tp": 0.45, "fluoride": 1.6, "petroleum": 1.1}
table = pd.DataFrame({factor: random.random(rows) * most for factor, most in top.items()})
classes(table)
taken = []
for _ in range(5):
    started = time.perf_counter()
    classes(table)
    taken.append(time.perf_counter() - started)
print(rows / sorted(taken)[2])

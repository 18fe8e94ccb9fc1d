"""NIST StRD linear regression: data, and least squares in exact rational arithmetic.

Run: python tests/oracles/nist_linear.py > tests/golden/nist_linear.json

Data as NIST prints them (Statistical Reference Datasets, linear regression,
https://www.itl.nist.gov/div898/strd/lls/lls.shtml), outcome first in each group. Every value is a
decimal fraction, so the normal equations are solved exactly with Python's Fraction; square roots
are taken to 40 digits. The result must agree with the certified values NIST prints, of which the
residual standard deviation and the first coefficient of each set are repeated below and asserted.
"""

import json
import platform
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 40

DATA = {
    "longley": """
60323 83 234289 2356 1590 107608 1947, 61122 88.5 259426 2325 1456 108632 1948,
60171 88.2 258054 3682 1616 109773 1949, 61187 89.5 284599 3351 1650 110929 1950,
63221 96.2 328975 2099 3099 112075 1951, 63639 98.1 346999 1932 3594 113270 1952,
64989 99 365385 1870 3547 115094 1953, 63761 100 363112 3578 3350 116219 1954,
66019 101.2 397469 2904 3048 117388 1955, 67857 104.6 419180 2822 2857 118734 1956,
68169 108.4 442769 2936 2798 120445 1957, 66513 110.8 444546 4681 2637 121950 1958,
68655 112.6 482704 3813 2552 123366 1959, 69564 114.2 502601 3931 2514 125368 1960,
69331 115.7 518173 4806 2572 127852 1961, 70551 116.9 554894 4007 2827 130081 1962
""",
    "norris": """
0.1 0.2, 338.8 337.4, 118.1 118.2, 888 884.6, 9.2 10.1, 228.1 226.5, 668.5 666.3,
998.5 996.3, 449.1 448.6, 778.9 777, 559.2 558.2, 0.3 0.4, 0.1 0.6, 778.1 775.5, 668.8 666.9,
339.3 338, 448.9 447.5, 10.8 11.6, 557.7 556, 228.3 228.1, 998 995.8, 888.8 887.6,
119.6 120.2, 0.3 0.3, 0.6 0.3, 557.6 556.8, 339.3 339.1, 888 887.2, 998.5 999, 778.9 779,
10.2 11.1, 117.6 118.3, 228.9 229.2, 668.4 669.1, 449.2 448.9, 0.2 0.5
""",
    "pontius": """
0.11019 150000, 0.21956 300000, 0.32949 450000, 0.43899 600000, 0.54803 750000,
0.65694 900000, 0.76562 1050000, 0.87487 1200000, 0.98292 1350000, 1.09146 1500000,
1.20001 1650000, 1.30822 1800000, 1.41599 1950000, 1.52399 2100000, 1.63194 2250000,
1.73947 2400000, 1.84646 2550000, 1.95392 2700000, 2.06128 2850000, 2.16844 3000000,
0.11052 150000, 0.22018 300000, 0.32939 450000, 0.43886 600000, 0.54798 750000,
0.65739 900000, 0.76596 1050000, 0.87474 1200000, 0.983 1350000, 1.0915 1500000,
1.20004 1650000, 1.30818 1800000, 1.41613 1950000, 1.52408 2100000, 1.63159 2250000,
1.73965 2400000, 1.84696 2550000, 1.95445 2700000, 2.06177 2850000, 2.16829 3000000
""",
    "filip": """
0.8116 -6.860120914, 0.9072 -4.324130045, 0.9052 -4.358625055, 0.9039 -4.358426747,
0.8053 -6.955852379, 0.8377 -6.661145254, 0.8667 -6.355462942, 0.8809 -6.118102026,
0.7975 -7.115148017, 0.8162 -6.815308569, 0.8515 -6.519993057, 0.8766 -6.204119983,
0.8885 -5.853871964, 0.8859 -6.109523091, 0.8959 -5.79832982, 0.8913 -5.482672118,
0.8959 -5.171791386, 0.8971 -4.851705903, 0.9021 -4.517126416, 0.909 -4.143573228,
0.9139 -3.709075441, 0.9199 -3.499489089, 0.8692 -6.300769497, 0.8872 -5.953504836,
0.89 -5.642065153, 0.891 -5.031376979, 0.8977 -4.680685696, 0.9035 -4.329846955,
0.9078 -3.928486195, 0.7675 -8.56735134, 0.7705 -8.363211311, 0.7713 -8.107682739,
0.7736 -7.823908741, 0.7775 -7.522878745, 0.7841 -7.218819279, 0.7971 -6.920818754,
0.8329 -6.628932138, 0.8641 -6.323946875, 0.8804 -5.991399828, 0.7668 -8.781464495,
0.7633 -8.663140179, 0.7678 -8.473531488, 0.7697 -8.247337057, 0.77 -7.971428747,
0.7749 -7.676129393, 0.7796 -7.352812702, 0.7897 -7.072065318, 0.8131 -6.774174009,
0.8498 -6.478861916, 0.8741 -6.159517513, 0.8061 -6.835647144, 0.846 -6.53165267,
0.8751 -6.224098421, 0.8856 -5.910094889, 0.8919 -5.598599459, 0.8934 -5.290645224,
0.894 -4.974284616, 0.8957 -4.64454848, 0.9047 -4.290560426, 0.9129 -3.885055584,
0.9209 -3.408378962, 0.9219 -3.13200249, 0.7739 -8.726767166, 0.7681 -8.66695597,
0.7665 -8.511026475, 0.7703 -8.165388579, 0.7702 -7.886056648, 0.7761 -7.588043762,
0.7809 -7.283412422, 0.7961 -6.995678626, 0.8253 -6.691862621, 0.8602 -6.392544977,
0.8809 -6.067374056, 0.8301 -6.684029655, 0.8664 -6.378719832, 0.8834 -6.065855188,
0.8898 -5.752272167, 0.8964 -5.132414673, 0.8963 -4.811352704, 0.9074 -4.098269308,
0.9119 -3.66174277, 0.9228 -3.2644011
""",
    "wampler1": """
1 0, 6 1, 63 2, 364 3, 1365 4, 3906 5, 9331 6, 19608 7, 37449 8, 66430 9, 111111 10,
177156 11, 271453 12, 402234 13, 579195 14, 813616 15, 1118481 16, 1508598 17, 2000719 18,
2613660 19, 3368421 20
""",
    "wampler2": """
1 0, 1.11111 1, 1.24992 2, 1.42753 3, 1.65984 4, 1.96875 5, 2.38336 6, 2.94117 7, 3.68928 8,
4.68559 9, 6 10, 7.71561 11, 9.92992 12, 12.75603 13, 16.32384 14, 20.78125 15, 26.29536 16,
33.05367 17, 41.26528 18, 51.16209 19, 63 20
""",
    "wampler3": """
760 0, -2042 1, 2111 2, -1684 3, 3888 4, 1858 5, 11379 6, 17560 7, 39287 8, 64382 9,
113159 10, 175108 11, 273291 12, 400186 13, 581243 14, 811568 15, 1121004 16, 1506550 17,
2002767 18, 2611612 19, 3369180 20
""",
    "wampler4": """
75901 0, -204794 1, 204863 2, -204436 3, 253665 4, -200894 5, 214131 6, -185192 7, 221249 8,
-138370 9, 315911 10, -27644 11, 455253 12, 197434 13, 783995 14, 608816 15, 1370781 16,
1303798 17, 2205519 18, 2408860 19, 3444321 20
""",
    "wampler5": """
7590001 0, -20479994 1, 20480063 2, -20479636 3, 25231365 4, -20476094 5, 20489331 6,
-20460392 7, 18417449 8, -20413570 9, 20591111 10, -20302844 11, 18651453 12, -20077766 13,
21059195 14, -19666384 15, 26348481 16, -18971402 17, 22480719 18, -17866340 19, 10958421 20
""",}

DEGREE = {"norris": 1, "pontius": 2, "filip": 10}  # of the polynomial; the Wampler sets have 5

# first coefficient and residual standard deviation as certified
CERTIFIED = {
    "longley": ("-3482258.63459582", "304.854073561965"),
    "norris": ("-0.262323073774029", "0.884796396144373"),
    "pontius": ("0.673565789473684E-03", "0.205177424076185E-03"),
    "filip": ("-1467.48961422980", "0.334801051324544E-02"),
    "wampler1": ("1", "0"),
    "wampler2": ("1", "0"),
    "wampler3": ("1", "2360.14502379268"),
    "wampler4": ("1", "236014.502379268"),
    "wampler5": ("1", "23601450.2379268"),
}


def design(name, row):
    if name == "longley":
        return [Fraction(1)] + row[1:]
    return [row[1] ** k for k in range(DEGREE.get(name, 5) + 1)]


def inverse(a):
    n = len(a)
    work = [row[:] + [Fraction(int(i == j)) for j in range(n)] for i, row in enumerate(a)]
    for k in range(n):
        pivot = next(i for i in range(k, n) if work[i][k] != 0)
        work[k], work[pivot] = work[pivot], work[k]
        work[k] = [value / work[k][k] for value in work[k]]
        for i in range(n):
            if i != k and work[i][k] != 0:
                factor = work[i][k]
                work[i] = [x - factor * y for x, y in zip(work[i], work[k])]
    return [row[n:] for row in work]


def root(value):
    return (Decimal(value.numerator) / Decimal(value.denominator)).sqrt()


def decimal(value):
    return Decimal(value.numerator) / Decimal(value.denominator)


def fit(name):
    rows = [[Fraction(v) for v in group.split()] for group in DATA[name].split(",")]
    y = [row[0] for row in rows]
    x = [design(name, row) for row in rows]
    n, p = len(x), len(x[0])
    gram = [[sum(r[i] * r[j] for r in x) for j in range(p)] for i in range(p)]
    inv = inverse(gram)
    moment = [sum(r[i] * v for r, v in zip(x, y)) for i in range(p)]
    beta = [sum(inv[i][j] * moment[j] for j in range(p)) for i in range(p)]
    residual = [v - sum(b * c for b, c in zip(beta, r)) for r, v in zip(x, y)]
    ssr = sum(r * r for r in residual)
    mean = sum(y) / n
    sst = sum((v - mean) ** 2 for v in y)
    sigma2 = ssr / (n - p)
    coefficient, deviation = (Decimal(text) for text in CERTIFIED[name])
    assert abs(decimal(beta[0]) - coefficient) <= abs(coefficient) * Decimal("1e-14"), name
    assert abs(root(sigma2) - deviation) <= deviation * Decimal("1e-14"), name
    return {
        "outcome": [float(v) for v in y],
        "regressors": [[float(v) for v in row[1:]] for row in rows],
        "degree": None if name == "longley" else DEGREE.get(name, 5),
        "coefficients": [float(decimal(b)) for b in beta],
        "standardErrors": [float(root(sigma2 * inv[j][j])) for j in range(p)],
        "sigma": float(root(sigma2)),
        "r2": float(decimal(1 - ssr / sst)),
    }


print(json.dumps({
    "origin": {
        "package": "Python fractions",
        "version": platform.python_version(),
        "command": "python tests/oracles/nist_linear.py > tests/golden/nist_linear.json",
        "source": "NIST StRD linear regression; exact solution, agreeing with the certified values",
        "date": "2026-11-21",
    },
    "sets": {name: fit(name) for name in DATA},
}))

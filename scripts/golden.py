#!/usr/bin/env python3
"""Golden values of the protocol's formulas, from an exact model.

Writes pallets/math/tests/golden/*.csv and pallets/leases/golden/*.csv. The model is written from the formulas, with fractions of
unbounded integers; it shares no code and no rounding with the crate that the values test. Values
are drawn from a generator with a fixed seed, so that a second run writes the same files.

Usage: scripts/golden.py [--check]    --check compares instead of writing
"""

import random
import sys
from fractions import Fraction as F
from math import ceil, floor
from pathlib import Path

PALLETS = Path(__file__).resolve().parent.parent / "pallets"
MATH = PALLETS / "math" / "tests" / "golden"
LEASES = PALLETS / "leases" / "golden"
E18 = 10**18
SCALE = 2**40
FITS = 2**128


def log_uniform(rng, low, high):
    """An integer whose number of digits is uniform."""
    bits = rng.randint(low.bit_length(), high.bit_length())
    return min(max(rng.getrandbits(bits), low), high)


def price(rng):
    """price, units, served, margin, decimals -> paid, margin paid, escrow for the eras begun."""
    rows = []
    fixed = [
        (28 * E18 // 10, 1, 7_200_000, 2_500, 6),
        (28 * E18 // 10, 1, 10_000, 2_500, 6),
        (E18, 1, 1, 1, 0),
        (10_000_000 * E18, 4_294_967_295, 345_600_000, 10_000, 18),
    ]
    for case in range(400):
        if case < len(fixed):
            p, units, served, margin, decimals = fixed[case]
        else:
            p = log_uniform(rng, 1, 10_000_000 * E18)
            units = log_uniform(rng, 1, 2**32 - 1)
            served = log_uniform(rng, 1, 345_600_000)
            margin = rng.randint(0, 10_000)
            decimals = rng.randint(0, 18)
        eras = -(-served // 10_000)
        # Dollars per unit-month, times units and months served, in base units of the asset.
        worth = F(p, E18) * units * F(served, 10_000 * 720) * 10**decimals
        full = F(p, E18) * units * F(eras, 720) * 10**decimals
        m = F(margin, 10_000)
        out = (floor(worth), floor(worth * m), ceil(full) + ceil(full * m))
        if max(out) < FITS:
            rows.append((p, units, served, margin, decimals, eras, *out))
    return "price,units,served,margin,decimals,eras,paid,margin_paid,escrow", rows


def random_curve(rng):
    """Points of a curve, each at most on the ray from zero through the one before."""
    points = [(0, rng.choice([0, rng.randint(1, 2_000_000)]))]
    for x in sorted(rng.sample(range(1, 1_000_001), rng.randint(0, 7))):
        x0, y0 = points[-1]
        top = 10_000_000 if x0 == 0 else min(10_000_000, y0 * x // x0)
        points.append((x, rng.randint(y0, max(y0, top))))
    return points


def value_at(points, u):
    """The piecewise linear function at u, all in wholes."""
    last = F(points[0][1], 10**6)
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        a, b, c, d = F(x0, 10**6), F(x1, 10**6), F(y0, 10**6), F(y1, 10**6)
        if u < b:
            return c + (d - c) * (u - a) / (b - a)
        last = d
    return last


def curve(rng):
    """points, demand -> multiplier, steepest slope (parts per million, rounded up)"""
    rows = []
    for _ in range(300):
        points = random_curve(rng)
        u = rng.choice([0, 10**12, rng.randint(0, 10**12)])
        y = floor(value_at(points, F(u, 10**12)) * 10**12)
        slopes = [ceil(F(y1 - y0, x1 - x0) * 10**6) for (x0, y0), (x1, y1) in zip(points, points[1:])]
        text = " ".join(f"{x}:{y}" for x, y in points)
        rows.append((text, u, y, max(slopes, default=0)))
    return "points,demand,multiplier,max_slope", rows


def ema(rng):
    """average, value, decay, n -> the exact average after n eras, rounded down"""
    rows = []
    for _ in range(300):
        old = log_uniform(rng, 1, 2**100)
        new = log_uniform(rng, 1, 2**100)
        decay = rng.choice([971_531_941, 995_882_623, rng.randint(1, 999_999_999)])
        n = rng.choice([0, 1, 2, 24, 168, rng.randint(0, 500)])
        d = F(decay, 10**9) ** n
        rows.append((old, new, decay, n, floor(old * d + new * (1 - d))))
    return "average,value,decay,n,expected", rows


def accumulator(rng):
    """budget, total, cap, weight, shares, units -> global step, market step, reward in base units"""
    rows = []
    for _ in range(300):
        budget = log_uniform(rng, 1, 10**24)
        total = log_uniform(rng, 10**6, 10**20)
        weight = log_uniform(rng, 1, total)
        cap = rng.choice([10**30, log_uniform(rng, 1, 10**30)])
        shares = log_uniform(rng, 1, 10**10)
        units = rng.randint(1, shares)
        step = min(floor(F(budget * SCALE, total)), cap)
        market = floor(F(weight * step, shares))
        if market < FITS and units * market < FITS:
            rows.append((budget, total, cap, weight, shares, units, step, market, floor(F(units * market, SCALE))))
    return "budget,total,cap,weight,shares,units,global,market,reward", rows


def wash(rng):
    """floor, margin, ICNT price, beta, strategic, slope, value -> exact bound, rounded down"""
    rows = []
    for _ in range(300):
        p = log_uniform(rng, 10**12, 1_000_000 * E18)
        margin = rng.randint(1, 10_000)
        icnt = log_uniform(rng, 10**12, 1_000_000 * E18)
        beta = rng.randint(1, 4_900)
        strategic = log_uniform(rng, 1, 100_000_000)
        slope = log_uniform(rng, 1, 10**10)
        value = rng.randint(1, 10_000_000)
        # ICNT base units of one era that fake demand may gain for each unit.
        allowed = F(p, icnt) * F(margin, 10_000) * F(beta, 10_000) / 720 * E18
        gain = F(strategic, 10**6) * (F(slope, 10**6) + F(value, 10**6) / 2)
        # Per part per million of weight, scaled.
        bound = floor(allowed / gain / 10**6 * SCALE)
        if bound < FITS:
            rows.append((p, margin, icnt, beta, strategic, slope, value, bound))
    return "floor,margin,icnt_price,beta,strategic,max_slope,max_value,bound", rows


def delegation(rng):
    """days, curve, stake, budget, amount -> multiplier, apy, base yield of an era for the amount"""
    rows = []
    g = lambda d: F(153 * d + 925, d + 950)
    supply = 700_000_000 * E18
    for _ in range(300):
        days = rng.choice([1, 30, 360, 1440, rng.randint(1, 1440)])
        xs = sorted(rng.sample(range(0, 1_000_001), rng.randint(1, 8)))
        points = [(x, rng.randint(0, 500_000)) for x in xs]
        stake = log_uniform(rng, 10**20, supply)
        amount = log_uniform(rng, 10**18, stake)
        budget = log_uniform(rng, 10**18, 10**23)
        multiplier = floor(g(days) / g(1440) * 10**9)
        share = F(stake, supply)
        if share < F(points[0][0], 10**6):
            apy = F(points[0][1], 10**6)
        else:
            apy = value_at(points, share)
        # All of the stake is locked for as long.
        rate = min(apy / 8640, F(budget, 1) / stake / F(multiplier, 10**9))
        text = " ".join(f"{x}:{y}" for x, y in points)
        paid = floor(amount * F(multiplier, 10**9) * rate)
        rows.append((days, text, stake, budget, amount, multiplier, floor(apy * 10**12), paid))
    return "days,points,stake,budget,amount,multiplier,apy,paid", rows


def slashes(rng):
    """amount, others, rewards and slashes in turn -> what is left of the amount, what it earned"""
    rows = []
    for _ in range(200):
        amount = log_uniform(rng, 10**18, 10**26)
        others = log_uniform(rng, 10**18, 10**26)
        turns = [(log_uniform(rng, 1, 10**22), rng.randint(0, 5_000)) for _ in range(rng.randint(1, 20))]
        stake, mine, earned = amount + others, F(amount), F(0)
        for reward, bps in turns:
            earned += reward * mine / stake
            taken = stake * bps // 10_000
            mine = mine * (stake - taken) / stake
            stake -= taken
        text = " ".join(f"{reward}:{bps}" for reward, bps in turns)
        rows.append((amount, others, text, floor(mine), floor(earned)))
    return "amount,others,turns,left,earned", rows


def median(rng):
    """values -> lower median"""
    rows = []
    for _ in range(100):
        values = [rng.choice([0, rng.randint(0, 10_000)]) for _ in range(rng.randint(1, 15))]
        rows.append((" ".join(map(str, values)), sorted(values)[(len(values) - 1) // 2]))
    return "values,median", rows


def in_asset(rng):
    """Decimals of an asset and what a whole coin of it counts for, in cents; a price in it."""
    if rng.randint(0, 1):
        decimals, cents = 18, log_uniform(rng, 1, 100_000)
    else:
        decimals, cents = rng.randint(0, 18), 100
    # A unit price in whole coins has 18 decimals, too, and is rounded up.
    return decimals, cents, lambda p: F(ceil(F(p, 1) * 100 / cents), E18)


def quotes(rng):
    """A market and what is to be leased in it -> nodes with units and price of each, the total.

    The cheapest first, among equals the oldest; the price is the node's within the market's bounds.
    """
    rows = []
    for _ in range(200):
        decimals, cents, whole = in_asset(rng)
        low = log_uniform(rng, 1, 10 * E18)
        high = low + log_uniform(rng, 1, 10 * E18)
        margin = rng.randint(0, 10_000)
        nodes = [
            (rng.choice([low, log_uniform(rng, 1, 30 * E18)]), rng.randint(1, 50))
            for _ in range(rng.randint(1, 16))
        ]
        units = rng.randint(1, sum(free for _, free in nodes))
        eras = rng.randint(2, 720)
        chosen, left = [], units
        priced = [(min(max(floor, low), high), n, free) for n, (floor, free) in enumerate(nodes)]
        for p, n, free in sorted(priced):
            take = min(free, left)
            if take:
                worth = whole(p) * take * F(eras, 720) * 10**decimals
                total = ceil(worth) + ceil(worth * F(margin, 10_000))
                chosen.append((n, take, p, total))
            left -= take
        rows.append(
            (
                " ".join(f"{floor}:{free}" for floor, free in nodes),
                f"{low},{high},{margin},{units},{eras},{decimals},{cents}",
                " ".join(":".join(map(str, node)) for node in chosen),
                sum(total for *_, total in chosen),
            )
        )
    header = "nodes,floor,cap,margin,units,eras,decimals,cents,chosen,total"
    return header, rows


def invoices(rng):
    """A lease of one node and what it served -> what each span of its eras costs, and the refund.

    Era by era from 0 on. A lease that ends early owes some eras of price, no more than are left.
    """
    rows = []
    for _ in range(200):
        decimals, cents, whole = in_asset(rng)
        p = log_uniform(rng, 10**12, 10 * E18)
        units, margin = rng.randint(1, 50), rng.randint(0, 10_000)
        eras = rng.randint(5, 60)
        penalty = rng.randint(1, 40)
        end = rng.choice([eras, rng.randint(1, eras - 2)])
        short = {
            era: rng.choice([10_000, rng.randint(1, 9_999)])
            for era in range(end)
            if rng.randint(0, 3) == 0
        }
        served = [F(10_000 - short.get(era, 0), 10_000) for era in range(end)]
        each = whole(p) * units * F(1, 720) * 10**decimals
        m = F(margin, 10_000)

        def parts(amount):
            """Of provider and protocol."""
            return floor(each * amount), floor(each * amount * m)

        def between(start, stop):
            return tuple(b - a for a, b in zip(parts(start), parts(stop)))

        cuts = sorted({0, end, *(rng.randint(0, end) for _ in range(rng.randint(0, 3)))})
        lines = []
        for a, b in zip(cuts, cuts[1:]):
            paid, fee = between(sum(served[:a]), sum(served[:b]))
            full = sum(between(F(a), F(b)))
            owed = (0, 0)
            if b == end and end < eras:
                owed = between(sum(served), sum(served) + min(penalty, eras - end))
            credited = max(0, full - paid - fee)
            lines.append((a, b, paid, fee, credited, *owed))
        escrow = ceil(each * eras) + ceil(each * eras * m)
        cost = sum(paid + fee + one + other for _, _, paid, fee, _, one, other in lines)
        rows.append(
            (
                f"{p},{units},{margin},{decimals},{cents},{eras},{penalty},{end}",
                " ".join(f"{era}:{bps}" for era, bps in sorted(short.items())),
                " ".join(":".join(map(str, line)) for line in lines),
                escrow - cost,
            )
        )
    return "price,units,margin,decimals,cents,eras,penalty,end,short,lines,refund", rows


TABLES = {
    MATH: (price, curve, ema, accumulator, wash, delegation, slashes, median),
    LEASES: (quotes, invoices),
}


def main():
    check = "--check" in sys.argv[1:]
    stale = []
    for folder, table in ((folder, table) for folder, some in TABLES.items() for table in some):
        folder.mkdir(parents=True, exist_ok=True)
        header, rows = table(random.Random(f"icn {table.__name__}"))
        text = header + "\n" + "".join(",".join(map(str, row)) + "\n" for row in rows)
        path = folder / f"{table.__name__}.csv"
        if check:
            if not path.exists() or path.read_text() != text:
                stale.append(path.name)
        else:
            path.write_text(text)
            print(f"{path.name}: {len(rows)} rows")
    if stale:
        sys.exit(f"not what the model gives: {', '.join(stale)}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Prints what our calls and hooks weigh, from the measured weights, at the constants of two databases.

A read costs 25 us and a write 100 us with RocksDB's constants, 8 us and 50 us with ParityDB's, which the node
uses. Components (a batch of `s` slots, say) are printed as the cost of one more.
"""

import pathlib
import re

ROCKS = (25.0, 100.0)
PARITY = (8.0, 50.0)
PALLETS = pathlib.Path(__file__).resolve().parent.parent / "pallets"


def number(text):
    return int(text.replace("_", "").replace("u64", ""))


def functions(source):
    """Name, constant part and parts by component: (us, reads, writes)."""
    body = source.split("impl<T: frame_system::Config> WeightInfo", 1)[1].split("impl WeightInfo for ()", 1)[0]
    for match in re.finditer(r"fn (\w+)\s*\([^)]*\) -> Weight \{(.*?)\n\t\}", body, re.S):
        parts = {}

        def add(component, index, amount):
            parts.setdefault(component, [0.0, 0, 0])[index] += amount

        for line in match.group(2).splitlines():
            component = re.search(r"saturating_mul\((\w+)\.into\(\)\)", line)
            component = component.group(1) if component else ""
            if time := re.search(r"from_parts\(([\d_]+), ?\d", line):
                add(component, 0, number(time.group(1)) / 1e6)
            for index, word in ((1, "reads"), (2, "writes")):
                if found := re.search(rf"\.{word}\(\(?([\d_]+)_?u64", line):
                    add(component, index, number(found.group(1)))
        yield match.group(1), parts


def main():
    print("| pallet | function | part | CPU us | reads | writes | RocksDB us | ParityDB us |")
    print("|---|---|---|---|---|---|---|---|")
    for file in sorted(PALLETS.glob("*/src/weights.rs")):
        for name, parts in functions(file.read_text()):
            for component, (time, reads, writes) in sorted(parts.items()):
                totals = [time + reads * read + writes * write for read, write in (ROCKS, PARITY)]
                if component and totals[0] < 0.005:
                    continue
                part = f"each `{component}`" if component else ""
                cost = " | ".join(f"{total:.1f}" for total in totals)
                print(f"| {file.parts[-3]} | `{name}` | {part} | {time:.1f} | {reads} | {writes} | {cost} |")


if __name__ == "__main__":
    main()

"""Breaks one thing at a time and sees whether a test fails.

    python3 Tests/Mutants/run.py [--command 'swift test -c release -Xswiftc -enable-testing --filter …'] [--only NAME]

Works on the tree it stands in and puts every file back. Exit code 1 when a mutant was not caught.
"""
import argparse
import json
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
COMMAND = "swift test -c release -Xswiftc -enable-testing --filter 'PseudonymisationTests|DatasetExportTests'"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--command", default=COMMAND, help="builds and tests; its exit code tells")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    survivors = []
    for mutant in json.loads((Path(__file__).parent / "dataset-mutants.json").read_text()):
        if options.only not in mutant["name"]:
            continue
        file = PROJECT / mutant["file"]
        sound = file.read_text()
        if sound.count(mutant["from"]) != 1:
            sys.exit(f"{mutant['name']}: the line to break stands {sound.count(mutant['from'])} times in {mutant['file']}")
        try:
            file.write_text(sound.replace(mutant["from"], mutant["to"]))
            caught = subprocess.run(options.command, shell=True, cwd=PROJECT, capture_output=True).returncode != 0
        finally:
            file.write_text(sound)
        print(f"{'caught' if caught else 'SURVIVED'}: {mutant['name']}", flush=True)
        if not caught:
            survivors.append(mutant["name"])
    sys.exit(1 if survivors else 0)


main()

"""
`python -m training.write_folds --out FILE --corpus FOLDER …`: writes which fold each document is in.

`npm run train -- --only facts --folds` and `npm run evaluate -- --policies --folds` read it beside the exported
encoders of the folds, to judge each document by what never saw it.
"""

import json
from argparse import ArgumentParser
from pathlib import Path

from training.data.folds import assign_folds
from training.data.sources import FOLDS, add_source_options, read_sources


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    add_source_options(parser)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    documents = read_sources(options).policies
    folds = {document.name: fold for document, fold in zip(documents, assign_folds(documents, FOLDS), strict=True)}
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(folds, indent=2) + "\n")


if __name__ == "__main__":
    main()

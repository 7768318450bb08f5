"""`python -m training.tune --out FOLDER --corpus FOLDER …`: fine-tunes the encoder, on all data or without a fold."""

import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

import torch

from training.data.sources import FOLDS, Sources, add_source_options, read_sources
from training.model.encoder import load_encoder
from training.tuning.batches import Draw, draw_from_documents, draw_from_intents, mix
from training.tuning.fine_tuning import Schedule, fine_tune

SHARES = {"policies": 0.6, "articles": 0.15, "websites": 0.03, "pages": 0.1, "intents": 0.12}
"""How much of the training is each source's, as far as it is there."""


def parse_options() -> Namespace:
    parser = ArgumentParser(description=__doc__)
    add_source_options(parser)
    parser.add_argument("--out", type=Path, required=True, help="folder for the encoder")
    parser.add_argument("--leave-out", type=int, choices=range(FOLDS), help="a fold of documents to judge it on")
    parser.add_argument("--documents", type=int, help="use only the first documents of the corpora")
    parser.add_argument("--silence", action="store_true", help="learn also which questions no passage answers")
    parser.add_argument("--layers", type=int, help="keep fewer than six layers")
    parser.add_argument("--steps", type=int, default=Schedule.steps)
    parser.add_argument("--learning-rate", type=float, default=Schedule.learning_rate)
    parser.add_argument("--seed", type=int, default=Schedule.seed)
    parser.add_argument("--threads", type=int, default=1, help="more than one is quicker and not repeatable to the bit")
    return parser.parse_args()


def mix_sources(sources: Sources, documents: int | None, silence: bool) -> Draw:
    policies = sources.policies[:documents]
    # What is asked about one website may be answered by another: all have the same questions.
    drawn = {
        "policies": policies and draw_from_documents(policies, silence),
        "articles": sources.articles and draw_from_documents(sources.articles, silence),
        "websites": sources.websites and draw_from_documents(sources.websites),
        "pages": sources.pages and draw_from_documents(sources.pages, silence),
        "intents": sources.intents and draw_from_intents(sources.intents),
    }
    return mix([(SHARES[name], draw) for name, draw in drawn.items() if draw])


def main() -> None:
    options = parse_options()
    torch.set_num_threads(options.threads)
    sources = read_sources(options)
    if options.leave_out is not None:
        sources = sources.leave_out(options.leave_out)
    schedule = Schedule(steps=options.steps, learning_rate=options.learning_rate, seed=options.seed)
    encoder = load_encoder(layers=options.layers)
    fine_tune(encoder, mix_sources(sources, options.documents, options.silence), schedule)
    encoder.save(options.out)
    (options.out / "schedule.json").write_text(json.dumps(asdict(schedule), indent=2) + "\n")


if __name__ == "__main__":
    main()

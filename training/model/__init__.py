"""The encoder itself: base weights, vectors, pruning, export."""

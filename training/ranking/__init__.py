"""From vectors and letters to an order of passages, and how good that order is."""

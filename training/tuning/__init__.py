"""Fine-tuning: what a batch is made of, how questions are varied, the training loop."""

"""Fine-tunes the sentence encoder that finds the passage which answers a question."""

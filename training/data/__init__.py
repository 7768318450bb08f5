"""What is trained on and measured with: documents, their questions, public question sets."""

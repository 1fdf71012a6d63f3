"""Who lives in the town and lived there in the past five years."""

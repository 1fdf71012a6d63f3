"""Known situations, planted among the ordinary ones; no score ever reads which they are."""

"""The sheets the offices deliver, with the untidiness that real sheets have."""

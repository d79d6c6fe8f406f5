"""What Hypothesis makes of the whole engine: strategies, and oracles that know what is right."""

"""The pages beside the path and the steps: More, what one reads there, what words mean, about this guide."""

"""What the promises about speed are measured with: `python -m benchmarks.<name>` prints a Markdown table."""

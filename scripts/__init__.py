"""What a person runs: build, serve, export and test, and the Python behind them."""

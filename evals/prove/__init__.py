"""What takes minutes to prove: run by `make prove`, outside the tests."""

"""The commands of `meno`, one module each; heavy parts are loaded when a command runs."""

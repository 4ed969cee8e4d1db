"""Where readings are made: `local` makes them in this process, for scripts and notebooks."""

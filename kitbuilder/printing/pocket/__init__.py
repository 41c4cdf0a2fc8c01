"""Cards to hang on a lanyard: what to do and what must not happen, nothing else."""

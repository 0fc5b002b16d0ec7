"""The screens of a library: records, actions across them, patterns."""

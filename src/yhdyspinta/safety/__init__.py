"""Whether an installation is fit to run: settings, database, disk and files are judged before a start."""

"""The clinic's own pages: settings, people, systems, confirmed limits, the audit and keys for programs."""

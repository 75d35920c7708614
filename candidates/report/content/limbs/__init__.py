"""One residual limb as plain facts: what its drawing and the table beside it both say."""

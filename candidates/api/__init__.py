"""For integrators: the evaluation and the knowledge over HTTP, described in OpenAPI, with faults as problem details."""

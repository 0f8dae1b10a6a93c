"""Pages and snippets that go live and expire by themselves, and the agenda of it (decision 0024)."""

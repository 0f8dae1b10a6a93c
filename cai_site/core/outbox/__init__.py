"""Mail that is never lost: written with what caused it, sent by a worker (decision 0012)."""

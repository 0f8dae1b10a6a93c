"""How a report is kept from everybody but the team that holds the key, and the person who wrote.

libsodium, through PyNaCl. What a visitor writes is sealed to the public key of the team
(X25519, `SealedBox`): the server can lock, it cannot open. The private key lives in a file that
the team keeps, locked by a passphrase (Argon2id, XSalsa20-Poly1305); it is stored nowhere here.
Answers are sealed a second time, to a key that only the person's receipt gives.
"""

import base64
import hmac
import json
import secrets
from dataclasses import dataclass

from django.conf import settings

from nacl import pwhash
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox

from cai_site.core.spoken_codes import ALPHABET, draw, grouped, read

# The size of what is sealed tells nothing of its length: it is a multiple of this, in bytes.
TEXT_BLOCK, FILE_BLOCK = 4096, 65_536
NUMBER_LENGTH, SECRET_LENGTH = 4, 16  # characters of 5 bits: a secret of 80 bits (B21)
CODE_LENGTH = NUMBER_LENGTH + SECRET_LENGTH
_KEY_MARK = "CAI-CLE-1:"


class SealError(Exception):
    """What was to be opened is not what it says, or the key or passphrase is another one."""


def seal(words: dict, public_key: bytes, block: int = TEXT_BLOCK) -> bytes:
    """`words` (what JSON can hold) as bytes that only the holder of the private key can read."""
    plain = json.dumps(words, ensure_ascii=False).encode()
    padded = len(plain).to_bytes(4) + plain
    padded += bytes(-len(padded) % block)
    return SealedBox(PublicKey(public_key)).encrypt(padded)


def unseal(sealed: bytes, private_key: bytes) -> dict:
    """What `seal` was given. Raises SealError."""
    try:
        padded = SealedBox(PrivateKey(private_key)).decrypt(bytes(sealed))
    except (CryptoError, ValueError) as error:
        raise SealError from error
    return json.loads(padded[4 : 4 + int.from_bytes(padded[:4])])


# --- The key of the team ------------------------------------------------------------------


def make_key(passphrase: str) -> tuple[bytes, str]:
    """A new pair: its public key, and the text of the file that holds the locked private one."""
    private = PrivateKey.generate()
    salt = secrets.token_bytes(pwhash.argon2id.SALTBYTES)
    locked = SecretBox(_from_passphrase(passphrase, salt)).encrypt(bytes(private))
    text = base64.b64encode(salt + locked).decode()
    return bytes(private.public_key), _KEY_MARK + text


def unlock(key_file: str, passphrase: str) -> bytes:
    """The private key in a key file: whatever stands around the line with the key. Raises
    SealError.
    """
    line = next((row for row in key_file.split() if row.startswith(_KEY_MARK)), "")
    try:
        data = base64.b64decode(line.removeprefix(_KEY_MARK), validate=True)
        salt, locked = data[: pwhash.argon2id.SALTBYTES], data[pwhash.argon2id.SALTBYTES :]
        return SecretBox(_from_passphrase(passphrase, salt)).decrypt(locked)
    except (CryptoError, ValueError) as error:
        raise SealError from error


def public_key_of(private_key: bytes) -> bytes:
    """The public half of a private key."""
    return bytes(PrivateKey(private_key).public_key)


def _from_passphrase(passphrase: str, salt: bytes) -> bytes:
    # Slow on purpose: the file may be stolen, and people choose passphrases (256 MiB, three
    # passes).
    return pwhash.argon2id.kdf(
        SecretBox.KEY_SIZE,
        passphrase.encode(),
        salt,
        opslimit=pwhash.argon2id.OPSLIMIT_MODERATE,
        memlimit=pwhash.argon2id.MEMLIMIT_MODERATE,
    )


def wrap(private_key: bytes) -> tuple[bytes, bytes]:
    """The private key under a new random key, and that random key: two halves to keep apart."""
    key = secrets.token_bytes(SecretBox.KEY_SIZE)
    return SecretBox(key).encrypt(private_key), key


def unwrap(wrapped: bytes, key: bytes) -> bytes:
    """The private key from its two halves. Raises SealError."""
    try:
        return SecretBox(key).decrypt(wrapped)
    except (CryptoError, ValueError, TypeError) as error:
        raise SealError from error


# --- The receipt of the person --------------------------------------------------------------


@dataclass(frozen=True)
class Receipt:
    """The code that the person keeps: the number of the report, then a secret."""

    number: str
    secret: str

    @classmethod
    def of_ticket(cls, number: str, ticket: str) -> "Receipt":
        """The receipt of a form that is sent: a second click on it gets the same secret.

        Nothing of the ticket is stored, so that the server cannot find the secret again.
        """
        key = settings.SECRET_KEY.encode()
        digest = int.from_bytes(hmac.digest(key, f"receipt/{ticket}".encode(), "sha256"))
        places = range(SECRET_LENGTH)
        return cls(number, "".join(ALPHABET[(digest >> 5 * place) & 31] for place in places))

    @classmethod
    def read(cls, typed: str) -> "Receipt | None":
        """What a person typed, small letters and look-alikes too. None: it cannot be a code."""
        code = read(typed)
        if len(code) != CODE_LENGTH:
            return None
        return cls(code[:NUMBER_LENGTH], code[NUMBER_LENGTH:])

    @property
    def code(self) -> str:
        """The code in groups of four: « 7K3M-Q2XD-… »."""
        return grouped(self.number + self.secret)

    def private_key(self, salt: bytes) -> bytes:
        """The key that opens the answers; its public half is what proves the receipt.

        Argon2id: 64 MiB, two passes. The secret is random, so more would gain nothing.
        """
        seed = pwhash.argon2id.kdf(
            PrivateKey.SEED_SIZE,
            self.secret.encode(),
            bytes(salt),
            opslimit=pwhash.argon2id.OPSLIMIT_INTERACTIVE,
            memlimit=pwhash.argon2id.MEMLIMIT_INTERACTIVE,
        )
        return bytes(PrivateKey.from_seed(seed))

    def digest(self, words: dict) -> bytes:
        """A mark of what was written, which says nothing without the secret."""
        text = json.dumps(words, sort_keys=True)
        return hmac.digest(self.secret.encode(), text.encode(), "sha256")


def new_salt() -> bytes:
    """A salt for `Receipt.private_key`."""
    return secrets.token_bytes(pwhash.argon2id.SALTBYTES)


def new_number() -> str:
    """A number for a report, that tells nothing of how many there are."""
    return draw(NUMBER_LENGTH)

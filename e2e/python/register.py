"""Registers a provider, a data centre and a server with substrate-interface.

    python register.py ws://127.0.0.1:9944

Shows that a client needs nothing but the chain's metadata and the bytes that a node's key signs.
Prints what it did as one line of JSON.
"""

import hashlib
import json
import sys

from substrateinterface import Keypair, KeypairType, SubstrateInterface

REGION = 1
CLASS = 1
UNITS = 50
PRICE_FLOOR = 2 * 10**18


def consent(genesis: bytes, provider: bytes, units: int, generation: int = 0) -> bytes:
    """What the key of a node signs to join the market of CLASS in REGION."""
    return b"".join(
        [
            b"icn/node/v1",
            genesis,
            provider,
            REGION.to_bytes(2, "little"),
            CLASS.to_bytes(2, "little"),
            units.to_bytes(4, "little"),
            generation.to_bytes(4, "little"),
        ]
    )


class Client:
    """A connection that signs as the provider."""

    def __init__(self, url: str):
        self.chain = SubstrateInterface(url=url, ss58_format=42)
        self.provider = Keypair.create_from_uri("//Provider", ss58_format=42)

    def submit(self, module: str, function: str, params: dict):
        """Sends a call and waits for its block; the receipt."""
        call = self.chain.compose_call(module, function, params)
        extrinsic = self.chain.create_signed_extrinsic(call=call, keypair=self.provider)
        return self.chain.submit_extrinsic(extrinsic, wait_for_inclusion=True)

    def event(self, receipt, name: str) -> dict:
        """Attributes of the receipt's event `name`; an error unless the call succeeded."""
        if not receipt.is_success:
            raise RuntimeError(f"refused: {receipt.error_message}")
        for record in receipt.triggered_events:
            if record.value["event_id"] == name:
                return record.value["attributes"]
        raise RuntimeError(f"no event {name}")

    def register_node(self, facility: int, server: Keypair, signer: Keypair):
        """Sends `register_node` for `server`, whose consent `signer` gives."""
        genesis = bytes.fromhex(self.chain.get_block_hash(0).removeprefix("0x"))
        proof = signer.sign(consent(genesis, self.provider.public_key, UNITS))
        return self.submit(
            "Hardware",
            "register_node",
            {
                "facility": facility,
                "class": CLASS,
                "units": UNITS,
                "price_floor": PRICE_FLOOR,
                "reward_share": 0,
                "commitment_eras": 200,
                "key": {"Ed25519": "0x" + server.public_key.hex()},
                "name": "py-1",
                "endpoint": "https://py-1.example.org:8443",
                "proof": {"Ed25519": "0x" + proof.hex()},
            },
        )


def server_key(name: str) -> Keypair:
    """A node's own key, made from its name; a real server makes it from chance."""
    seed = hashlib.blake2b(name.encode(), digest_size=32).hexdigest()
    return Keypair.create_from_seed(seed, crypto_type=KeypairType.ED25519)


def main(url: str) -> None:
    client = Client(url)
    client.event(
        client.submit("Hardware", "register_provider", {"name": "Snake Hosting"}),
        "ProviderRegistered",
    )
    facility = client.event(
        client.submit(
            "Hardware",
            "register_facility",
            {"region": REGION, "country": b"DE", "tier": 3, "name": "Frankfurt 2"},
        ),
        "FacilityRegistered",
    )["facility"]

    server = server_key("py-1")
    refused = client.register_node(facility, server, server_key("somebody else"))
    if refused.is_success:
        raise RuntimeError("a wrong signature was accepted")
    node = client.event(client.register_node(facility, server, server), "NodeRegistered")["node"]
    print(json.dumps({"node": node, "units": UNITS, "refused": refused.error_message["name"]}))
    client.chain.close()


if __name__ == "__main__":
    main(sys.argv[1])

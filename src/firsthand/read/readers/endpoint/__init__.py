"""Reading by a language model behind an OpenAI-compatible web interface, local or remote.

EndpointReader       documents in, readings out; every wording of a claim stands in the text or the claim is rejected
Endpoint             how to reach the model
Account              requests, tokens, money, rejected claims
"""

from firsthand.read.readers.endpoint.account import Account, Prices, Rejected, Usage
from firsthand.read.readers.endpoint.reader import Endpoint, EndpointReader

__all__ = ["Account", "Endpoint", "EndpointReader", "Prices", "Rejected", "Usage"]

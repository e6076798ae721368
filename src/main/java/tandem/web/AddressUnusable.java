package tandem.web;

import tandem.shared.PlainlySaid;

/// `TANDEM_PUBLIC_URL` is nothing that a browser could go to.
final class AddressUnusable extends RuntimeException implements PlainlySaid {
    AddressUnusable(String written) {
        super("TANDEM_PUBLIC_URL takes an address such as https://peers.example.org, not “" + written + "”.");
    }
}

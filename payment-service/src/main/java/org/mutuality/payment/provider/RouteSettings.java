package org.mutuality.payment.provider;

import java.util.Optional;
import java.util.Set;

/** Where a route of a provider pays, as configured: an operator, an account at a bank, a distributor of cash. */
public interface RouteSettings {
    /** Countries in which it pays, ISO 3166 alpha-2, separated by commas; empty for all. */
    Optional<Set<String>> countries();

    /** Currencies in which it pays, ISO 4217, separated by commas; empty for all. */
    Optional<Set<String>> currencies();
}

package org.mutuality.payment.provider;

import java.util.Optional;
import java.util.Set;

/** Where one way of paying reaches, as it is configured: an operator, an account at a bank, a distributor of cash. */
public interface RouteSettings {
    /** In which it pays, ISO 3166 alpha-2 with commas between them; empty: in all. */
    Optional<Set<String>> countries();

    /** In which it pays, ISO 4217 with commas between them; empty: in all. */
    Optional<Set<String>> currencies();
}

package org.mutuality.payment.provider;

import java.util.Set;

/** Names of all providers, whether configured or not, as batches use them. */
public final class ProviderNames {
    /** All names. */
    public static final Set<String> NAMES = Set.of("mobile-money", "bank", "cash");

    private ProviderNames() {}
}

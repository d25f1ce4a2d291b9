package org.mutuality.payment.provider;

import java.util.Set;

/** Through whom can be paid at all, whether or not it is configured. */
public final class ProviderNames {
    /** As batches name them. */
    public static final Set<String> NAMES = Set.of("mobile-money", "bank", "cash");

    private ProviderNames() {}
}

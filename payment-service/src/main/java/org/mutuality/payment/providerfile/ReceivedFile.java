package org.mutuality.payment.providerfile;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.payment.provider.bank.report.BankFileType;
import org.mutuality.platform.eventsourcing.NameBasedUuid;

/**
 * A file as it came in.
 *
 * @param fileId follows from content and country, so the same file is known when it comes again
 * @param country of whom it is told; orders of others aren't matched
 * @param kind as in {@code statement}
 * @param receivedBy account of the finance maker
 */
record ReceivedFile(UUID fileId, String country, String provider, String kind, String receivedBy, Instant receivedAt) {
    /** Whether it tells what has moved, and not only what is going to. */
    boolean isStatement() {
        return kind.equals(BankFileType.STATEMENT.name());
    }

    /** Whether it tells what was handed out in cash: a bank's money has moved, and whoever paid it out by a code could have asked. */
    boolean isHandedOut() {
        return provider.equals("cash");
    }

    /** @param digest of its bytes */
    static ReceivedFile of(
            String digest, String country, String provider, String kind, String receivedBy, Instant receivedAt) {
        UUID fileId = NameBasedUuid.id("provider-file", provider, country, digest);
        return new ReceivedFile(fileId, country, provider, kind, receivedBy, receivedAt);
    }
}

package org.mutuality.payment.providerfile;

import java.time.Instant;
import java.util.UUID;
import org.mutuality.payment.provider.bank.report.BankFileType;
import org.mutuality.platform.eventsourcing.NameBasedUuid;

/**
 * A provider file that is being processed.
 *
 * @param fileId derived from content, provider and country, so the same file is recognised when it is sent again
 * @param country of which orders are matched
 * @param kind such as {@code STATEMENT}
 * @param receivedBy subject of the finance maker's account
 */
record ReceivedFile(UUID fileId, String country, String provider, String kind, String receivedBy, Instant receivedAt) {
    /** Whether it reports money that has moved, and not only what will be paid. */
    boolean isStatement() {
        return kind.equals(BankFileType.STATEMENT.name());
    }

    /**
     * Whether it reports cash that was handed out. A bank's money has moved in any case, but a distributor could have checked
     * whether the code is still valid.
     */
    boolean isCashReceipts() {
        return provider.equals("cash");
    }

    /** @param digest of its bytes */
    static ReceivedFile of(
            String digest, String country, String provider, String kind, String receivedBy, Instant receivedAt) {
        UUID fileId = NameBasedUuid.id("provider-file", provider, country, digest);
        return new ReceivedFile(fileId, country, provider, kind, receivedBy, receivedAt);
    }
}

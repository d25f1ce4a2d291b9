package org.mutuality.payment.provider.bank.report;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Type of a bank's file, detected by its content alone. */
public enum BankFileType {
    STATUS_REPORT,
    STATEMENT;

    private static final Set<String> KINDS = Stream.concat(StatusReport.KINDS.stream(), BankStatement.KINDS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** @throws ProblemException BANK_FILE_UNREADABLE, BANK_FILE_UNSUPPORTED */
    public static BankFileType of(Path file) {
        return BankStatement.KINDS.contains(BoundedXmlReader.kind(file, KINDS)) ? STATEMENT : STATUS_REPORT;
    }
}

package org.mutuality.payment.provider.bank;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the files that banks send a file is: its content says so, and nothing else is asked. */
public enum BankFile {
    STATUS_REPORT,
    STATEMENT;

    private static final Set<String> KINDS = Stream.concat(StatusReport.KINDS.stream(), Statement.KINDS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** @throws org.mutuality.platform.problem.Refusal BANK_FILE_UNREADABLE, BANK_FILE_UNSUPPORTED */
    public static BankFile of(Path file) {
        return Statement.KINDS.contains(XmlIn.kind(file, KINDS)) ? STATEMENT : STATUS_REPORT;
    }
}

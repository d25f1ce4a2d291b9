package org.mutuality.payment.provider.bank.report;

import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_UNREADABLE;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Texts of one part of a file, by name; the first text of a name counts. */
final class XmlFields {
    private static final int MAX_FIELDS = 200;

    private final Map<String, String> texts = new HashMap<>();

    void clear() {
        texts.clear();
    }

    void put(String name, String text) {
        if (texts.size() < MAX_FIELDS) {
            texts.putIfAbsent(name, text);
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isEmpty());
    }

    /** @throws ProblemException BANK_FILE_UNREADABLE */
    String require(String name) {
        return get(name).orElseThrow(() -> BANK_FILE_UNREADABLE.because("missing", name));
    }
}

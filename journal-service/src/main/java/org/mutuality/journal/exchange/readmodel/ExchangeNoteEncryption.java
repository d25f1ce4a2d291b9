package org.mutuality.journal.exchange.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.journal.exchange.match.Declaration;
import org.mutuality.journal.exchange.match.ExchangeId;
import org.mutuality.journal.exchange.readmodel.ExchangeQueries.ExchangeRow;
import org.mutuality.platform.privacy.FreeTextEncryption;

/** Encrypts notes of exchanges under the key of the family that wrote them. */
@ApplicationScoped
public class ExchangeNoteEncryption {
    private static final String NOTE = "exchange-note ";

    private final FreeTextEncryption encryption;

    ExchangeNoteEncryption(FreeTextEncryption encryption) {
        this.encryption = encryption;
    }

    /** Returns a declaration without a note, as most are, unchanged; then no key is needed either. */
    public Declaration encrypt(ExchangeId exchange, Declaration declaration) {
        return declaration
                .note()
                .map(note -> encryption.encrypt(declaration.declaredBy(), NOTE + exchange.value(), note))
                .map(note -> declaration.withNote(note))
                .orElse(declaration);
    }

    /** With its note in clear, unless the family that wrote it has been erased. */
    ExchangeRow decrypt(ExchangeRow row) {
        return row.encrypted()
                .map(note -> row.withNote(encryption.decrypt(row.declaredBy(), NOTE + row.exchangeId(), note)))
                .orElse(row);
    }
}

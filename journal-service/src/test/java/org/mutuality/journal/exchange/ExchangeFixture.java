package org.mutuality.journal.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.match.Declaration;
import org.mutuality.journal.exchange.match.ExchangeAnswer;
import org.mutuality.journal.exchange.match.ExchangeCommand.AnswerExchange;
import org.mutuality.journal.exchange.match.ExchangeCommand.DeclareExchange;
import org.mutuality.journal.exchange.match.ExchangeCommand.WithdrawExchange;
import org.mutuality.journal.exchange.match.ExchangeEvent.DeclarationRecorded;
import org.mutuality.journal.exchange.match.ExchangeEvent.DeclarationWithdrawn;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeAnswerWithheld;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeAnswered;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeConfirmed;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeDeclared;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeDeclined;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeWithdrawn;
import org.mutuality.journal.exchange.match.ExchangeId;
import org.mutuality.journal.exchange.match.ExchangeMatchId;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.exchange.match.HelpTransfer;
import org.mutuality.journal.freetext.FakeEncryption;

/** Ana gave Ben food on a day: orders and facts about it. */
public final class ExchangeFixture {
    public static final UUID ANA = UUID.fromString("0190a000-0000-7000-8000-00000000000a");
    public static final UUID BEN = UUID.fromString("0190a000-0000-7000-8000-00000000000b");
    public static final UUID COHORT = UUID.fromString("0190a000-0000-7000-8000-00000000000c");
    public static final HelpTransfer FOOD = new HelpTransfer(
            COHORT, "PH", Optional.of(ANA), Optional.of(BEN), HelpKind.FOOD, LocalDate.of(2021, 3, 14));
    public static final HelpTransfer OUTSIDE = new HelpTransfer(
            COHORT, "PH", Optional.of(ANA), Optional.empty(), HelpKind.FOOD, LocalDate.of(2021, 3, 14));
    public static final ExchangeMatchId MATCH = ExchangeMatchId.of(FOOD);
    public static final Instant AT = Instant.parse("2021-03-15T10:00:00Z");

    private ExchangeFixture() {}

    public static ExchangeId id(int number) {
        return new ExchangeId(new UUID(7, number));
    }

    public static Declaration declarationBy(UUID family, int pesos) {
        return new Declaration(
                family,
                Optional.of(pesos).filter(some -> some > 0).map(some -> new Money(some * 100L, "PHP")),
                false,
                Optional.empty(),
                Optional.empty());
    }

    public static Declaration privateDeclarationBy(UUID family, int pesos) {
        Declaration base = declarationBy(family, pesos);
        return new Declaration(family, base.value(), true, base.note(), base.encrypted());
    }

    public static DeclareExchange declare(int id, Declaration declaration) {
        return new DeclareExchange(MATCH, id(id), FOOD, declaration, declaration.fingerprint(), AT);
    }

    /** With a note, sealed as it is stored. */
    public static Declaration withNote(UUID family, String note) {
        return noting(family, note).withNote(FakeEncryption.text(note));
    }

    /** With a note in clear, as before notes were sealed. */
    public static Declaration noting(UUID family, String note) {
        Declaration base = declarationBy(family, 50);
        return new Declaration(family, base.value(), false, Optional.of(note), Optional.empty());
    }

    public static DeclareExchange declare(int id, UUID family, String note) {
        return new DeclareExchange(
                MATCH, id(id), FOOD, withNote(family, note), noting(family, note).fingerprint(), AT);
    }

    public static AnswerExchange answer(int id, UUID family, ExchangeAnswer answer) {
        return new AnswerExchange(MATCH, id(id), family, answer, AT);
    }

    public static WithdrawExchange withdraw(int id, UUID family) {
        return new WithdrawExchange(MATCH, id(id), family, AT);
    }

    public static DeclarationRecorded made(int id, Declaration declaration) {
        return new DeclarationRecorded(MATCH, id(id), FOOD, declaration, AT);
    }

    public static DeclarationWithdrawn declarationWithdrawn(int id) {
        return new DeclarationWithdrawn(MATCH, id(id), AT);
    }

    public static ExchangeAnswered given(int id, ExchangeAnswer answer) {
        return new ExchangeAnswered(MATCH, id(id), answer, AT);
    }

    public static ExchangeDeclared declared(int id, Declaration base) {
        return new ExchangeDeclared(MATCH, id(id), FOOD, base.declaredBy(), base.value(), base.hidden(), AT);
    }

    public static ExchangeConfirmed confirmed(int id, UUID by) {
        return new ExchangeConfirmed(MATCH, id(id), FOOD, by, Optional.empty(), AT);
    }

    public static ExchangeConfirmed confirmed(int id, UUID by, int mirror) {
        return new ExchangeConfirmed(MATCH, id(id), FOOD, by, Optional.of(id(mirror)), AT);
    }

    public static ExchangeDeclined declined(int id, UUID by) {
        return new ExchangeDeclined(MATCH, id(id), FOOD, by, AT);
    }

    public static ExchangeAnswerWithheld left(int id, UUID by) {
        return new ExchangeAnswerWithheld(MATCH, id(id), FOOD, by, AT);
    }

    public static ExchangeWithdrawn withdrawn(int id, UUID by) {
        return new ExchangeWithdrawn(MATCH, id(id), FOOD, by, AT);
    }
}

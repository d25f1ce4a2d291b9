package org.mutuality.journal.exchange.readmodel;

import static org.mutuality.journal.exchange.ExchangeFixture.ANA;
import static org.mutuality.journal.exchange.ExchangeFixture.BEN;
import static org.mutuality.journal.exchange.ExchangeFixture.confirmed;
import static org.mutuality.journal.exchange.ExchangeFixture.declared;
import static org.mutuality.journal.exchange.ExchangeFixture.declined;
import static org.mutuality.journal.exchange.ExchangeFixture.privateDeclarationBy;
import static org.mutuality.journal.exchange.ExchangeFixture.made;
import static org.mutuality.journal.exchange.ExchangeFixture.noting;
import static org.mutuality.journal.exchange.ExchangeFixture.declarationBy;
import static org.mutuality.journal.exchange.ExchangeFixture.declarationWithdrawn;
import static org.mutuality.journal.exchange.ExchangeFixture.withNote;
import static org.mutuality.journal.exchange.ExchangeFixture.withdrawn;

import org.junit.jupiter.api.Test;
import org.mutuality.journal.exchange.match.ExchangeEvent;
import org.mutuality.journal.freetext.FakeEncryption;
import org.mutuality.testkit.ProjectionSpec;

class ExchangeProjectionTest {
    private static final String ROWS =
            "select direction, value_minor, status, counts, mirror_of is not null as mirror from exchange_view order by position";

    private final ProjectionSpec<ExchangeEvent> view = ProjectionSpec.of(new ExchangeProjection());

    @Test
    void what_both_declare_is_one_exchange() {
        view.given(made(1, declarationBy(ANA, 50)), declared(1, declarationBy(ANA, 50)), made(2, declarationBy(BEN, 40)), confirmed(1, ANA, 2))
                .then(ROWS, "given | 5000 | confirmed | true | false", "received | 4000 | confirmed | false | true")
                .rebuilt()
                .then(ROWS, "given | 5000 | confirmed | true | false", "received | 4000 | confirmed | false | true");
    }

    @Test
    void what_is_left_of_it_when_the_first_is_withdrawn() {
        view.given(made(1, declarationBy(ANA, 50)), declared(1, declarationBy(ANA, 50)), made(2, declarationBy(BEN, 40)), confirmed(1, ANA, 2))
                .given(declarationWithdrawn(1), withdrawn(1, ANA), declared(2, declarationBy(BEN, 40)))
                .then(ROWS, "given | 5000 | withdrawn | false | false", "received | 4000 | declared | true | false");
    }

    @Test
    void what_is_left_of_it_when_the_second_is_withdrawn() {
        view.given(made(1, declarationBy(ANA, 50)), declared(1, declarationBy(ANA, 50)), made(2, declarationBy(BEN, 40)), confirmed(1, ANA, 2))
                .given(declarationWithdrawn(2), declared(1, declarationBy(ANA, 50)))
                .then(ROWS, "given | 5000 | declared | true | false", "received | 4000 | withdrawn | false | false");
    }

    @Test
    void a_private_one_stays_but_counts_by_what_the_other_declared() {
        view.given(made(1, privateDeclarationBy(ANA, 0)), declared(1, privateDeclarationBy(ANA, 0)))
                .given(made(2, declarationBy(BEN, 40)), withdrawn(1, ANA), declared(2, declarationBy(BEN, 40)), declined(2, BEN))
                .then(ROWS, "given | null | declared | false | false", "received | 4000 | declined | true | false");
    }

    @Test
    void its_note_is_kept_encrypted_and_unencrypted_from_before() {
        view.given(made(1, withNote(ANA, "rice")), made(2, noting(ANA, "corn")), made(3, declarationBy(BEN, 40)))
                .then(
                        "select note, encrypted_note from exchange_view order by position",
                        "null | " + FakeEncryption.text("rice").ciphertext().text(),
                        "corn | null",
                        "null | null");
    }
}

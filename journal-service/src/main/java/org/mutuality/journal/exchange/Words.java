package org.mutuality.journal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that was said of a deed, in the order it was said. How exchanges stand follows from this alone, so it doesn't matter
 * which of the two spoke first.
 */
record Words(List<Said> said) {
    static final Words NONE = new Words(List.of());

    Words {
        said = List.copyOf(said);
    }

    Words declared(ExchangeId id, Declaration declaration) {
        List<Said> more = new ArrayList<>(said);
        more.add(new Said(id, declaration, true, Optional.empty()));
        return new Words(more);
    }

    Words takenBack(ExchangeId id) {
        return new Words(said.stream()
                .map(one -> one.exchangeId().equals(id) ? one.takenBack() : one)
                .toList());
    }

    Words answered(ExchangeId id, Answer answer) {
        return new Words(said.stream()
                .map(one -> one.exchangeId().equals(id) ? one.answered(answer) : one)
                .toList());
    }

    Optional<Said> find(ExchangeId id) {
        return said.stream().filter(one -> one.exchangeId().equals(id)).findFirst();
    }

    List<Said> by(UUID familyId) {
        return said.stream()
                .filter(one -> one.declaration().declaredBy().equals(familyId))
                .toList();
    }

    List<Standing> standings() {
        return Pairing.of(said.stream().filter(Said::standing).toList());
    }
}

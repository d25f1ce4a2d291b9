package org.mutuality.journal.exchange.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.exchange.match.ActiveExchange;
import org.mutuality.journal.exchange.match.Declaration;
import org.mutuality.journal.exchange.match.DeclarationMatcher;
import org.mutuality.journal.exchange.match.DeclarationState;
import org.mutuality.journal.exchange.match.ExchangeAnswer;
import org.mutuality.journal.exchange.match.ExchangeId;

/**
 * All that was said of a deed, in the order it was said. How exchanges stand follows from this alone, so it doesn't matter
 * which of the two spoke first.
 */
public record DeclarationLog(List<DeclarationState> declarations) {
    public static final DeclarationLog NONE = new DeclarationLog(List.of());

    public DeclarationLog {
        declarations = List.copyOf(declarations);
    }

    public DeclarationLog declared(ExchangeId id, Declaration declaration) {
        List<DeclarationState> more = new ArrayList<>(declarations);
        more.add(new DeclarationState(id, declaration, true, Optional.empty()));
        return new DeclarationLog(more);
    }

    public DeclarationLog withWithdrawn(ExchangeId id) {
        return new DeclarationLog(declarations.stream()
                .map(one -> one.exchangeId().equals(id) ? one.withdrawn() : one)
                .toList());
    }

    public DeclarationLog answered(ExchangeId id, ExchangeAnswer answer) {
        return new DeclarationLog(declarations.stream()
                .map(one -> one.exchangeId().equals(id) ? one.answered(answer) : one)
                .toList());
    }

    Optional<DeclarationState> find(ExchangeId id) {
        return declarations.stream().filter(one -> one.exchangeId().equals(id)).findFirst();
    }

    public List<DeclarationState> by(UUID familyId) {
        return declarations.stream()
                .filter(one -> one.declaration().declaredBy().equals(familyId))
                .toList();
    }

    public List<ActiveExchange> activeExchanges() {
        return DeclarationMatcher.match(declarations.stream().filter(DeclarationState::active).toList());
    }
}

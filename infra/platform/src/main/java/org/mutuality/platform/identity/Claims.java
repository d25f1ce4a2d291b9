package org.mutuality.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads a token's claims. A garbled one counts as none, so a broken token gives less, never more. */
final class Claims {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    /** Attribute of an identity whose claims were read before. */
    static final String PERSON = "org.mutuality.person";

    private Claims() {}

    static Person of(SecurityIdentity identity) {
        return Optional.<Person>ofNullable(identity.getAttribute(PERSON)).orElseGet(() -> read(identity));
    }

    static Person read(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Person("", identity.getRoles(), Optional.empty(), Set.of(), Set.of(), Optional.empty());
        }
        return new Person(
                Optional.ofNullable(token.getSubject()).orElse(""),
                identity.getRoles(),
                texts(token, "family_id")
                        .filter(Claims::isId)
                        .map(UUID::fromString)
                        .findFirst(),
                texts(token, "countries").filter(COUNTRY.asMatchPredicate()).collect(Collectors.toUnmodifiableSet()),
                texts(token, "cohorts")
                        .filter(Claims::isId)
                        .map(UUID::fromString)
                        .collect(Collectors.toUnmodifiableSet()),
                texts(token, "partner").filter(name -> !name.isBlank()).findFirst());
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static Stream<String> texts(JsonWebToken token, String claim) {
        @Nullable Object value = token.getClaim(claim);
        return value instanceof Collection<?> many ? many.stream().flatMap(Claims::text) : text(value);
    }

    private static Stream<String> text(@Nullable Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case JsonString text -> Stream.of(text.getString());
            case null, default -> Stream.empty();
        };
    }
}

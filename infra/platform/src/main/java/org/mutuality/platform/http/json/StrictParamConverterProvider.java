package org.mutuality.platform.http.json;

import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.Problem;
import org.mutuality.platform.problem.ProblemException;

/**
 * Parses path and query parameters as strictly as bodies. A malformed value is 404 in the path and 400 in the query.
 */
@Provider
public class StrictParamConverterProvider implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
            UUID.class, TextFormats::uuid,
            YearMonth.class, TextFormats::month,
            LocalDate.class, TextFormats::date,
            Instant.class, TextFormats::instant,
            Cursor.class, Cursor::parse,
            PageSize.class, PageSize::parse);

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        @Nullable Function<String, ?> parse = PARSERS.get(valueType(type, generic));
        if (parse == null) {
            return null;
        }
        return type == Optional.class
                ? (ParamConverter<T>)
                        new OptionalParamConverter(new StrictParamConverter<>(parse, queryName(annotations)))
                : new StrictParamConverter<>((Function<String, T>) parse, queryName(annotations));
    }

    // Quarkus requests a converter for Optional<T> as a whole and uses it for an absent parameter too.
    private static Type valueType(Class<?> type, Type generic) {
        return type == Optional.class && generic instanceof ParameterizedType of
                ? of.getActualTypeArguments()[0]
                : type;
    }

    private static String queryName(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(one -> switch (one) {
                    case QueryParam query -> query.value();
                    case RestQuery query -> query.value().isEmpty() ? "?" : query.value();
                    default -> "";
                })
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private record OptionalParamConverter(ParamConverter<?> value) implements ParamConverter<Optional<?>> {

        @Override
        public Optional<?> fromString(@Nullable String text) {
            return Optional.ofNullable(value.fromString(text));
        }

        @Override
        public String toString(Optional<?> value) {
            return value.map(Object::toString).orElse("");
        }
    }

    private record StrictParamConverter<T>(Function<String, T> parse, String query) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return parse.apply(text);
            } catch (ProblemException refusal) {
                throw new WebApplicationException(
                        query.isEmpty() ? refusal : at(refusal.problem(), refusal.detail()),
                        refusal.problem().status());
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw invalid();
            }
        }

        private WebApplicationException invalid() {
            return query.isEmpty()
                    ? new WebApplicationException(404)
                    : new WebApplicationException(
                            at(PARAMETER_INVALID, Message.of("problem.parameter-invalid.value", query)), 400);
        }

        private ProblemException at(Problem problem, Message detail) {
            return new ProblemException(problem, detail, List.of(FieldError.parameter(query, detail)));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}

package org.mutuality.platform.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ValidationErrors;

/** Readers of text, numbers and booleans, without coercion between them. */
final class ScalarReaders {

    // 1e999999999 is nine bytes to send and a gigabyte to print.
    private static final int MAX_DIGITS = 40;

    static final Map<Class<?>, ValueReader> KNOWN = Map.of(
            int.class, (ValueReader) ScalarReaders::int32,
            Integer.class, ScalarReaders::int32,
            long.class, ScalarReaders::int64,
            Long.class, ScalarReaders::int64,
            double.class, ScalarReaders::number,
            Double.class, ScalarReaders::number,
            BigDecimal.class, ScalarReaders::decimal,
            boolean.class, ScalarReaders::bool,
            Boolean.class, ScalarReaders::bool);

    private ScalarReaders() {}

    record TextReader(TextFormat key) implements ValueReader {
        @Override
        public @Nullable Object read(JsonParser json, ValidationErrors errors) throws IOException {
            @Nullable Object value = json.currentToken() == JsonToken.VALUE_STRING ? key.parse(json.getText()) : null;
            return value == null ? ValueReader.addError(json, errors, key.requirement()) : value;
        }
    }

    private static @Nullable Object int32(JsonParser json, ValidationErrors errors) throws IOException {
        return isInteger(json) && json.getNumberType() == NumberType.INT
                ? (Object) json.getIntValue()
                : ValueReader.addError(json, errors, Message.of("validation.int32"));
    }

    private static @Nullable Object int64(JsonParser json, ValidationErrors errors) throws IOException {
        return isInteger(json) && json.getNumberType() != NumberType.BIG_INTEGER
                ? (Object) json.getLongValue()
                : ValueReader.addError(json, errors, Message.of("validation.int64"));
    }

    private static @Nullable Object number(JsonParser json, ValidationErrors errors) throws IOException {
        double value = json.currentToken().isNumeric() ? json.getDoubleValue() : Double.NaN;
        return Double.isFinite(value)
                ? (Object) value
                : ValueReader.addError(json, errors, Message.of("validation.number"));
    }

    static @Nullable Object decimal(JsonParser json, ValidationErrors errors) throws IOException {
        if (json.currentToken().isNumeric()) {
            BigDecimal value = json.getDecimalValue();
            if (Math.abs((long) value.scale()) <= MAX_DIGITS && value.precision() <= MAX_DIGITS) {
                return value;
            }
        }
        return ValueReader.addError(json, errors, Message.of("validation.number-digits"));
    }

    private static @Nullable Object bool(JsonParser json, ValidationErrors errors) throws IOException {
        return json.currentToken().isBoolean()
                ? (Object) json.getBooleanValue()
                : ValueReader.addError(json, errors, Message.of("validation.boolean"));
    }

    private static boolean isInteger(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_NUMBER_INT;
    }
}

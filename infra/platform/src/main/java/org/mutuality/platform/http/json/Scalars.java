package org.mutuality.platform.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Wrongs;

/** Texts, numbers, booleans: no coercion from one to the other. */
final class Scalars {

    // 1e999999999 is nine bytes to send and a gigabyte to print.
    private static final int DECIMALS = 40;

    static final Map<Class<?>, Shape> KNOWN = Map.of(
            int.class, (Shape) Scalars::whole32,
            Integer.class, Scalars::whole32,
            long.class, Scalars::whole64,
            Long.class, Scalars::whole64,
            double.class, Scalars::number,
            Double.class, Scalars::number,
            BigDecimal.class, Scalars::decimal,
            boolean.class, Scalars::truth,
            Boolean.class, Scalars::truth);

    private Scalars() {}

    record Text(KeyShape key) implements Shape {
        @Override
        public @Nullable Object read(JsonParser json, Wrongs wrongs) throws IOException {
            @Nullable Object value = json.currentToken() == JsonToken.VALUE_STRING ? key.parse(json.getText()) : null;
            return value == null ? Shape.wrong(json, wrongs, key.should()) : value;
        }
    }

    private static @Nullable Object whole32(JsonParser json, Wrongs wrongs) throws IOException {
        return isWhole(json) && json.getNumberType() == NumberType.INT
                ? (Object) json.getIntValue()
                : Shape.wrong(json, wrongs, "must be a whole number from -2147483648 to 2147483647");
    }

    private static @Nullable Object whole64(JsonParser json, Wrongs wrongs) throws IOException {
        return isWhole(json) && json.getNumberType() != NumberType.BIG_INTEGER
                ? (Object) json.getLongValue()
                : Shape.wrong(json, wrongs, "must be a whole number of at most 64 bits");
    }

    private static @Nullable Object number(JsonParser json, Wrongs wrongs) throws IOException {
        double value = json.currentToken().isNumeric() ? json.getDoubleValue() : Double.NaN;
        return Double.isFinite(value) ? (Object) value : Shape.wrong(json, wrongs, "is a number");
    }

    static @Nullable Object decimal(JsonParser json, Wrongs wrongs) throws IOException {
        if (json.currentToken().isNumeric()) {
            BigDecimal value = json.getDecimalValue();
            if (Math.abs((long) value.scale()) <= DECIMALS && value.precision() <= DECIMALS) {
                return value;
            }
        }
        return Shape.wrong(json, wrongs, "must be a number of at most 40 digits");
    }

    private static @Nullable Object truth(JsonParser json, Wrongs wrongs) throws IOException {
        return json.currentToken().isBoolean()
                ? (Object) json.getBooleanValue()
                : Shape.wrong(json, wrongs, "must be true or false");
    }

    private static boolean isWhole(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_NUMBER_INT;
    }
}

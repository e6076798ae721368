package tandem.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.Ids;
import tandem.shared.PersonId;

/// Every yes to a way, and what goes with all of them.
@Repository
class ChannelStore {
    private final JdbcClient sql;

    ChannelStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(PersonId person, Channel channel) {}

    record Sealed(PersonId person, Optional<QuietHours> hours, Optional<byte[]> note, boolean named) {}

    List<Row> standing(Collection<PersonId> people) {
        return sql.sql("""
                select person, channel from channels.consent
                where person = any(:people) and withdrawn is null order by person, place, agreed, id
                """)
                .param("people", ids(people))
                .query((row, number) -> new Row(person(row), channel(row)))
                .list();
    }

    boolean agreed(PersonId person, Channel channel) {
        return sql.sql("""
                select not people.silent(:person) and exists (
                    select from channels.consent
                    where person = :person and channel = :channel and withdrawn is null)
                """)
                .param("person", person.value())
                .param("channel", channel.code())
                .query(Boolean.class)
                .single();
    }

    List<PersonId> agreed(Collection<PersonId> people, Channel channel) {
        return sql.sql("""
                select person from channels.consent
                where person = any(:people) and channel = :channel and withdrawn is null and not people.silent(person)
                """)
                .param("people", ids(people))
                .param("channel", channel.code())
                .query((row, number) -> person(row))
                .list();
    }

    List<Sealed> settings(Collection<PersonId> people) {
        return sql.sql("""
                select person, quiet_from, quiet_to, zone, note, named from channels.setting
                where person = any(:people) order by person
                """)
                .param("people", ids(people))
                .query((row, number) -> new Sealed(
                        person(row), hours(row), Optional.ofNullable(row.getBytes("note")), row.getBoolean("named")))
                .list();
    }

    List<Channels.Consent> ever(PersonId person) {
        return sql.sql("""
                select channel, place, agreed, withdrawn from channels.consent
                where person = :person order by agreed desc, id desc
                """)
                .param("person", person.value())
                .query((row, number) -> new Channels.Consent(
                        channel(row),
                        row.getInt("place"),
                        row.getTimestamp("agreed").toInstant(),
                        Optional.ofNullable(row.getTimestamp("withdrawn")).map(Timestamp::toInstant)))
                .list();
    }

    void agree(PersonId person, Channel channel, Optional<PersonId> by, Instant now) {
        sql.sql("""
                insert into channels.consent (id, person, channel, place, agreed, by)
                select :id, cast(:person as uuid), :channel, coalesce(max(place) + 1, 0), cast(:now as timestamptz),
                    cast(:by as uuid)
                from channels.consent where person = :person and withdrawn is null
                on conflict (person, channel) where withdrawn is null do nothing
                """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("channel", channel.code())
                .param("now", Timestamp.from(now))
                .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                .update();
    }

    void withdraw(PersonId person, Channel channel, Instant now) {
        sql.sql("""
                update channels.consent set withdrawn = :now
                where person = :person and channel = :channel and withdrawn is null
                """)
                .param("person", person.value())
                .param("channel", channel.code())
                .param("now", Timestamp.from(now))
                .update();
    }

    void withdrawOthers(PersonId person, List<Channel> kept, Instant now) {
        sql.sql("""
                update channels.consent set withdrawn = :now
                where person = :person and withdrawn is null and not channel = any(:kept)
                """)
                .param("person", person.value())
                .param("kept", codes(kept))
                .param("now", Timestamp.from(now))
                .update();
    }

    void order(PersonId person, List<Channel> ways) {
        sql.sql("""
                update channels.consent set place = array_position(cast(:ways as text[]), channel)
                where person = :person and withdrawn is null
                """).param("person", person.value()).param("ways", codes(ways)).update();
    }

    void put(PersonId person, Optional<QuietHours> hours, Optional<byte[]> note, boolean named) {
        sql.sql("""
                insert into channels.setting (person, quiet_from, quiet_to, zone, note, named)
                values (:person, :from, :to, :zone, :note, :named)
                on conflict (person) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                    zone = excluded.zone, note = excluded.note, named = excluded.named
                """)
                .param("person", person.value())
                .param("from", hours.map(QuietHours::from).orElse(null), Types.TIME)
                .param("to", hours.map(QuietHours::to).orElse(null), Types.TIME)
                .param("zone", hours.map(each -> each.zone().getId()).orElse(null), Types.VARCHAR)
                .param("note", note.orElse(null), Types.BINARY)
                .param("named", named)
                .update();
    }

    void hours(PersonId person, QuietHours hours) {
        sql.sql("""
                insert into channels.setting (person, quiet_from, quiet_to, zone) values (:person, :from, :to, :zone)
                on conflict (person) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                    zone = excluded.zone
                """)
                .param("person", person.value())
                .param("from", hours.from())
                .param("to", hours.to())
                .param("zone", hours.zone().getId())
                .update();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static String[] codes(List<Channel> ways) {
        return ways.stream().map(Channel::code).toArray(String[]::new);
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person", UUID.class));
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return Channel.read(row.getString("channel")).orElseThrow();
    }

    private static Optional<QuietHours> hours(ResultSet row) throws SQLException {
        var from = row.getObject("quiet_from", LocalTime.class);
        var to = row.getObject("quiet_to", LocalTime.class);
        var zone = row.getString("zone");
        return from == null || to == null || zone == null
                ? Optional.empty()
                : Optional.of(new QuietHours(from, to, ZoneId.of(zone)));
    }
}

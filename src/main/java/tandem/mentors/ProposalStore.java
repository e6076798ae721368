package tandem.mentors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class ProposalStore {
    private static final String COLUMNS = """
            select p.id, p.person, p.mentor, p.person_name, p.mentor_name, p.word, p.by, p.at, p.person_yes, p.ended,
                p.outcome, not people.may_meet(p.person, p.mentor) as parted
            from mentors.proposal p
            """;

    private final JdbcClient sql;

    ProposalStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID id,
            PersonId person,
            PersonId mentor,
            byte[] personName,
            byte[] mentorName,
            byte @Nullable [] word,
            PersonId by,
            Instant at,
            @Nullable Instant personYes,
            @Nullable Instant ended,
            Proposal.@Nullable Outcome outcome,
            boolean parted) {}

    void insert(Sealed proposal) {
        sql.sql("""
                insert into mentors.proposal (id, person, mentor, person_name, mentor_name, word, by, at, person_yes)
                values (:id, :person, :mentor, :personName, :mentorName, :word, :by, :at, :yes)
                on conflict (id) do nothing
                """)
                .param("id", proposal.id())
                .param("person", proposal.person().value())
                .param("mentor", proposal.mentor().value())
                .param("personName", proposal.personName())
                .param("mentorName", proposal.mentorName())
                .param("word", proposal.word(), Types.BINARY)
                .param("by", proposal.by().value())
                .param("at", Timestamp.from(proposal.at()))
                .param("yes", at(proposal.personYes()), Types.TIMESTAMP)
                .update();
    }

    /// Whether the actor, a member, may ask this one now.
    boolean openTo(PersonId mentor) {
        return sql.sql("select mentors.looks() and mentors.open_to(:mentor)")
                .param("mentor", mentor.value())
                .query(Boolean.class)
                .single();
    }

    boolean mayPropose(PersonId person, PersonId mentor) {
        return sql.sql("select mentors.may_propose(:person, :mentor)")
                .param("person", person.value())
                .param("mentor", mentor.value())
                .query(Boolean.class)
                .single();
    }

    boolean personYes(UUID id, PersonId person, Instant at) {
        return sql.sql("""
                        update mentors.proposal set person_yes = :at
                        where id = :id and person = :person and person_yes is null and ended is null
                            and not people.silent(mentor)
                        """)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    boolean mentorYes(UUID id, PersonId mentor, Instant at) {
        return sql.sql("""
                        update mentors.proposal set mentor_yes = :at, ended = :at, outcome = 'agreed'
                        where id = :id and mentor = :mentor and person_yes is not null and ended is null
                            and not people.silent(person)
                        """)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .param("mentor", mentor.value())
                        .update()
                == 1;
    }

    /// Whether the actor has room for one more; true until the unit of work ends.
    boolean place() {
        return sql.sql("select mentors.place()").query(Boolean.class).single();
    }

    boolean end(UUID id, Proposal.Outcome outcome, Instant at) {
        return sql.sql("""
                        update mentors.proposal set ended = :at, outcome = :outcome where id = :id and ended is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("outcome", outcome.code())
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Ends whatever of somebody's own is still open.
    void withdraw(PersonId person, Instant at) {
        sql.sql("""
                update mentors.proposal set ended = :at, outcome = 'withdrawn' where person = :person and ended is null
                """)
                .param("at", Timestamp.from(at))
                .param("person", person.value())
                .update();
    }

    /// Ends whatever is open with a mentor who takes on nobody new. The member who was not asked yet is not told no.
    ///
    /// @return the members
    List<PersonId> endResting(PersonId mentor, Instant at) {
        return sql
                .sql("""
                        update mentors.proposal set ended = :at, outcome = 'away'
                        where mentor = :mentor and ended is null and exists (
                            select from mentors.profile f where f.person = :mentor and f.rests is not null)
                        returning person
                        """)
                .param("at", Timestamp.from(at))
                .param("mentor", mentor.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /// Takes back what a coordinator proposed and nobody answered: as if it had never been.
    boolean takeBack(UUID id) {
        return sql.sql("delete from mentors.proposal where id = :id and person_yes is null and ended is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where p.id = :id")
                .param("id", id)
                .query(ProposalStore::row)
                .optional();
    }

    /// Those of somebody as a member, and as a mentor, the newest first.
    List<Sealed> of(PersonId person) {
        return sql.sql(COLUMNS + "where p.person = :person or p.mentor = :person order by p.at desc, p.id desc")
                .param("person", person.value())
                .query(ProposalStore::row)
                .list();
    }

    /// Those of these members that are open.
    List<Sealed> open(Collection<PersonId> persons) {
        return sql.sql(COLUMNS + "where p.person = any (:persons) and p.ended is null order by p.at, p.id")
                .param("persons", ProfileStore.ids(persons))
                .query(ProposalStore::row)
                .list();
    }

    /// Those to which nobody has answered since.
    List<Sealed> stale(Instant before) {
        return sql.sql(COLUMNS + "where p.ended is null and coalesce(p.person_yes, p.at) < :before order by p.at, p.id")
                .param("before", Timestamp.from(before))
                .query(ProposalStore::row)
                .list();
    }

    int deleteEndedBefore(Instant moment) {
        return sql.sql("delete from mentors.proposal where ended < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static @Nullable Timestamp at(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("mentor", UUID.class)),
                row.getBytes("person_name"),
                row.getBytes("mentor_name"),
                row.getBytes("word"),
                new PersonId(row.getObject("by", UUID.class)),
                row.getTimestamp("at").toInstant(),
                moment(row.getTimestamp("person_yes")),
                moment(row.getTimestamp("ended")),
                outcome == null ? null : Proposal.Outcome.of(outcome),
                row.getBoolean("parted"));
    }
}

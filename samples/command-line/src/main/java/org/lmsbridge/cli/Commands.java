/*
 * Copyright 2026 the OpenMeetings LMS bridge authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package org.lmsbridge.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The tree of commands. Describing a command costs milliseconds that every start would pay, so only the one that was
 * named is described, and all of them when help is asked for.
 */
final class Commands {
    private final Terminal terminal;

    private Commands(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine line(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new OmCommand());
        Map<String, Supplier<CommandLine>> all = new Commands(terminal).all();
        if (arguments.length > 0 && all.containsKey(arguments[0])) {
            line.addSubcommand(arguments[0], all.get(arguments[0]).get());
        } else if (arguments.length != 1 || !arguments[0].equals("--version")) {
            all.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
        line.setOut(new PrintWriter(terminal.out(), true, UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, UTF_8));
        line.setUsageHelpWidth(Math.max(80, Math.min(terminal.width(), 120)));
        line.setUsageHelpLongOptionsMaxWidth(32);
        abbreviate(line);
        line.setParameterExceptionHandler(new UsageErrors(terminal));
        line.setExecutionExceptionHandler(new Failures(terminal));
        return line;
    }

    /** Twenty options in the first line of a help page hide the command they belong to. */
    private static void abbreviate(CommandLine line) {
        line.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        line.getSubcommands().values().forEach(Commands::abbreviate);
    }

    private Map<String, Supplier<CommandLine>> all() {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("demo", () -> new CommandLine(new DemoCommand(terminal)));
        commands.put("server", () -> new CommandLine(new StandInCommand(terminal)));
        commands.put("doctor", () -> new CommandLine(new DoctorCommand(terminal)));
        commands.put("supports", () -> new CommandLine(new SupportsCommand(terminal)));
        commands.put("room", this::room);
        commands.put("join", () -> new CommandLine(new JoinCommand(terminal)));
        commands.put("course", this::course);
        commands.put("link", this::link);
        commands.put("reconcile", this::reconcile);
        commands.put("import", this::imports);
        commands.put("attendance", this::attendance);
        commands.put("pool", this::pool);
        commands.put("db", this::database);
        commands.put("recording", this::recording);
        commands.put("user", this::user);
        commands.put("group", this::group);
        commands.put("whiteboard", this::whiteboard);
        commands.put("cluster", this::cluster);
        commands.put("legacy", this::legacy);
        commands.put("file", this::file);
        commands.put("calendar", this::calendar);
        commands.put("invitation", this::invitation);
        commands.put("salt", this::salt);
        return commands;
    }

    private CommandLine room() {
        return group("room", "Rooms on an OpenMeetings server.")
                .addSubcommand(new RoomWriteCommands.Create(terminal))
                .addSubcommand(new RoomReadCommands.Show(terminal))
                .addSubcommand(new RoomReadCommands.ListRooms(terminal))
                .addSubcommand(new RoomWriteCommands.Update(terminal))
                .addSubcommand(new RoomWriteCommands.Close(terminal))
                .addSubcommand(new RoomWriteCommands.Open(terminal))
                .addSubcommand(new RoomWriteCommands.Delete(terminal))
                .addSubcommand(new RoomReadCommands.Users(terminal))
                .addSubcommand(new RoomWriteCommands.Kick(terminal));
    }

    private CommandLine link() {
        return group("link", "Signed links into rooms of courses, which ask OpenMeetings when they are followed.")
                .addSubcommand(new LinkCommands.Issue(terminal))
                .addSubcommand(new LinkCommands.Redeem(terminal))
                .addSubcommand(new LinkCommands.Serve(terminal));
    }

    private CommandLine course() {
        return group(
                        "course",
                        "Rooms of courses, kept by the bridge: one room for each course, session, group and slot.")
                .addSubcommand(new CourseCommands.Open(terminal))
                .addSubcommand(new CourseCommands.Join(terminal))
                .addSubcommand(new CourseCommands.Show(terminal))
                .addSubcommand(new CourseCommands.ListRooms(terminal))
                .addSubcommand(new CourseCommands.Close(terminal))
                .addSubcommand(new CourseCommands.Delete(terminal))
                .addSubcommand(new CourseLifeCommands.Reopen(terminal))
                .addSubcommand(new CourseLifeCommands.Rename(terminal))
                .addSubcommand(new CourseLifeCommands.Change(terminal))
                .addSubcommand(new CourseLifeCommands.Archive(terminal))
                .addSubcommand(new CourseLifeCommands.Restore(terminal))
                .addSubcommand(new CourseLifeCommands.DeleteAll(terminal))
                .addSubcommand(new CourseLifeCommands.Copy(terminal))
                .addSubcommand(template())
                .addSubcommand(guest())
                .addSubcommand(person())
                .addSubcommand(courseRecordings())
                .addSubcommand(courseMeetings())
                .addSubcommand(new GuestInviteCommand(terminal));
    }

    private CommandLine courseRecordings() {
        return group("recordings", "Recordings of courses, shown to whom teachers want, and kept as long as wanted.")
                .addSubcommand(new CourseRecordingCommands.ListRecordings(terminal))
                .addSubcommand(new CourseRecordingCommands.Watch(terminal))
                .addSubcommand(new CourseRecordingCommands.Download(terminal))
                .addSubcommand(new CourseRecordingCommands.Publish(terminal))
                .addSubcommand(new CourseRecordingCommands.Unpublish(terminal))
                .addSubcommand(new CourseRecordingCommands.Show(terminal))
                .addSubcommand(new CourseRecordingCommands.Hide(terminal))
                .addSubcommand(new CourseRecordingCommands.Keep(terminal))
                .addSubcommand(new CourseRecordingCommands.Delete(terminal))
                .addSubcommand(new RecordingSweepCommand(terminal));
    }

    private CommandLine template() {
        return group("template", "Named settings for rooms of courses.")
                .addSubcommand(new TemplateCommands.ListTemplates(terminal))
                .addSubcommand(new TemplateCommands.Save(terminal))
                .addSubcommand(new TemplateCommands.Remove(terminal))
                .addSubcommand(new TemplateCommands.Choose(terminal))
                .addSubcommand(new TemplateCommands.ShowChoice(terminal))
                .addSubcommand(new TemplateCommands.Forget(terminal));
    }

    private CommandLine guest() {
        return group("guest", "Passes for guests, who have no account of the learning platform.")
                .addSubcommand(new GuestCommands.Issue(terminal))
                .addSubcommand(new GuestCommands.ListPasses(terminal))
                .addSubcommand(new GuestCommands.Revoke(terminal))
                .addSubcommand(new GuestCommands.Enter(terminal));
    }

    private CommandLine person() {
        return group("person", "What is kept of single persons, and persons in rooms.")
                .addSubcommand(new CoursePersonCommands.Export(terminal))
                .addSubcommand(new CoursePersonCommands.Erase(terminal))
                .addSubcommand(new CoursePersonCommands.Delete(terminal))
                .addSubcommand(new CoursePersonCommands.Rename(terminal))
                .addSubcommand(new CoursePersonCommands.Receipts(terminal))
                .addSubcommand(new CoursePersonCommands.TurnOut(terminal))
                .addSubcommand(new CoursePersonCommands.TurnOutAll(terminal));
    }

    private CommandLine reconcile() {
        return group("reconcile", "The rooms of courses, compared with what is on OpenMeetings.")
                .addSubcommand(new ReconcileCommands.ShowPlan(terminal))
                .addSubcommand(new ReconcileCommands.Apply(terminal));
    }

    private CommandLine imports() {
        return group("import", "Rooms that other software made, for the bridge to go on with.")
                .addSubcommand(new ImportCommands.Chamilo(terminal));
    }

    private CommandLine attendance() {
        return group("attendance", "Meetings of courses, and who was in them.")
                .addSubcommand(new AttendanceCommands.Poll(terminal))
                .addSubcommand(new AttendanceCommands.ListMeetings(terminal))
                .addSubcommand(new AttendanceCommands.Show(terminal))
                .addSubcommand(new AttendanceCommands.Export(terminal));
    }

    private CommandLine database() {
        return group("db", "The database in which the bridge keeps what it remembers.")
                .addSubcommand(new DatabaseCommands.Check(terminal))
                .addSubcommand(new DatabaseCommands.Rebuild(terminal))
                .addSubcommand(new DatabaseCommands.Purge(terminal));
    }

    private CommandLine courseMeetings() {
        return group("meeting", "Meetings of courses that have a date, for OpenMeetings and for calendars.")
                .addSubcommand(new MeetingCommands.Plan(terminal))
                .addSubcommand(new MeetingCommands.Change(terminal))
                .addSubcommand(new MeetingCommands.Cancel(terminal))
                .addSubcommand(new MeetingCommands.Align(terminal))
                .addSubcommand(new MeetingCommands.AlignAll(terminal))
                .addSubcommand(new MeetingDoorsCommand(terminal))
                .addSubcommand(new MeetingCommands.ListMeetings(terminal))
                .addSubcommand(new MeetingCommands.Ical(terminal));
    }

    private CommandLine pool() {
        return group("pool", "Several servers of one platform, which a file names.")
                .addSubcommand(new PoolCommands.ListServers(terminal))
                .addSubcommand(new PoolCommands.CheckHealth(terminal))
                .addSubcommand(new PoolCommands.Drain(terminal))
                .addSubcommand(new PoolCommands.Undrain(terminal))
                .addSubcommand(new PoolCommands.Disable(terminal))
                .addSubcommand(new PoolCommands.Enable(terminal))
                .addSubcommand(new PoolCommands.Move(terminal))
                .addSubcommand(new PoolCommands.MoveAll(terminal))
                .addSubcommand(new PoolCommands.Stay(terminal))
                .addSubcommand(new PoolCommands.StayAll(terminal));
    }

    private CommandLine recording() {
        return group("recording", "Recorded meetings.")
                .addSubcommand(new RecordingCommands.ListRecordings(terminal))
                .addSubcommand(new DownloadCommand(terminal))
                .addSubcommand(new RecordingCommands.Delete(terminal));
    }

    private CommandLine user() {
        return group("user", "People whom the server knows; to let somebody in without an account see om join.")
                .addSubcommand(new UserCommands.Create(terminal))
                .addSubcommand(new UserCommands.ListUsers(terminal))
                .addSubcommand(new UserCommands.Show(terminal))
                .addSubcommand(new UserCommands.Delete(terminal))
                .addSubcommand(new UserCommands.Kick(terminal));
    }

    private CommandLine group() {
        return group("group", "Groups of users, called organisations before 3.1.")
                .addSubcommand(new GroupCommands.Create(terminal))
                .addSubcommand(new GroupCommands.ListGroups(terminal))
                .addSubcommand(new GroupCommands.Members(terminal))
                .addSubcommand(new GroupCommands.AddUser(terminal))
                .addSubcommand(new GroupCommands.RemoveUser(terminal))
                .addSubcommand(new GroupCommands.AddRoom(terminal))
                .addSubcommand(new GroupCommands.Delete(terminal));
    }

    private CommandLine whiteboard() {
        return group("whiteboard", "White boards of rooms; what is wiped is gone for everybody.")
                .addSubcommand(new WhiteboardCommands.Reset(terminal))
                .addSubcommand(new WhiteboardCommands.Clean(terminal));
    }

    private CommandLine cluster() {
        return group("cluster", "Servers of a cluster, which OpenMeetings 2.1.0 to 3.3.0 keep a list of.")
                .addSubcommand(new ClusterCommands.ListServers(terminal))
                .addSubcommand(new ClusterCommands.Add(terminal))
                .addSubcommand(new ClusterCommands.Update(terminal))
                .addSubcommand(new ClusterCommands.Delete(terminal));
    }

    private CommandLine legacy() {
        return group("legacy", "What only OpenMeetings 2.0 to 3.0 can do.")
                .addSubcommand(new LegacyCommands.RoomTypes(terminal))
                .addSubcommand(new LegacyCommands.Occupied(terminal))
                .addSubcommand(new LegacyCommands.SetProperty(terminal))
                .addSubcommand(new LegacyCommands.MadeBy(terminal))
                .addSubcommand(new LegacyCommands.JabberRooms(terminal))
                .addSubcommand(new LegacyCommands.JabberCount(terminal))
                .addSubcommand(new LegacyCommands.JabberInvite(terminal));
    }

    private CommandLine file() {
        return group("file", "Files of rooms and people.")
                .addSubcommand(new FileReadCommands.ListFiles(terminal))
                .addSubcommand(new FileUploadCommands.Upload(terminal))
                .addSubcommand(new FileUploadCommands.Import(terminal))
                .addSubcommand(new FileWriteCommands.CreateFolder(terminal))
                .addSubcommand(new FileWriteCommands.Rename(terminal))
                .addSubcommand(new FileWriteCommands.Move(terminal))
                .addSubcommand(new FileWriteCommands.Delete(terminal))
                .addSubcommand(new FileReadCommands.Extensions(terminal))
                .addSubcommand(new FileReadCommands.Preview(terminal));
    }

    private CommandLine calendar() {
        return group("calendar", "Appointments in the calendars of users.")
                .addSubcommand(new CalendarReadCommands.ListAppointments(terminal))
                .addSubcommand(new CalendarReadCommands.Next(terminal))
                .addSubcommand(new CalendarReadCommands.Show(terminal))
                .addSubcommand(new CalendarWriteCommands.Create(terminal))
                .addSubcommand(new CalendarWriteCommands.Update(terminal))
                .addSubcommand(new CalendarWriteCommands.Delete(terminal))
                .addSubcommand(new CalendarOldCommands.Move(terminal))
                .addSubcommand(new CalendarOldCommands.AddGuest(terminal))
                .addSubcommand(new CalendarOldCommands.Sheet(terminal))
                .addSubcommand(new CalendarOldCommands.Categories(terminal))
                .addSubcommand(new CalendarOldCommands.Reminders(terminal));
    }

    private CommandLine invitation() {
        return group("invitation", "Links into rooms for people without an account, by e-mail if wanted.")
                .addSubcommand(new InvitationCommands.Create(terminal))
                .addSubcommand(new InvitationCommands.Send(terminal));
    }

    private CommandLine salt() {
        return group("salt", "The one secret from which passwords of OpenMeetings accounts are derived.")
                .addSubcommand(new SaltCommands.Generate(terminal))
                .addSubcommand(new SaltCommands.Password(terminal));
    }

    /** A name before other commands; picocli says so itself when none follows. */
    private static CommandLine group(String name, String description) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description).synopsisSubcommandLabel("COMMAND");
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        return new CommandLine(spec);
    }
}

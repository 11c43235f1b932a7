import { z } from 'zod';
import * as papers from './documents/commands.ts';
import * as keys from './keys/commands.ts';
import * as library from './library/commands.ts';
import * as meeting from './meeting/commands.ts';
import * as opinions from './opinions/commands.ts';
import * as people from './people/commands.ts';
import * as room from './room/commands.ts';
import * as session from './session/commands.ts';
import * as terminals from './terminals/commands.ts';
import * as voting from './voting/commands.ts';

const wire = [
  room.SavePlaces,
  room.ShowOnWall,
  people.SaveBody,
  people.SavePerson,
  meeting.SaveMeeting,
  meeting.CopyMeeting,
  meeting.RemoveMeeting,
  meeting.BringToRoom,
  meeting.OpenMeeting,
  meeting.RecessMeeting,
  meeting.ResumeMeeting,
  meeting.EndMeeting,
  meeting.SaveAgendaItem,
  meeting.RemoveAgendaItem,
  meeting.ReorderAgenda,
  meeting.OpenItem,
  meeting.CloseItem,
  meeting.SaveDelegates,
  meeting.SetVotingRights,
  meeting.RemoveDelegate,
  meeting.AssignPlaces,
  meeting.MarkAttendance,
  meeting.SetStandIn,
  papers.UpdatePaper,
  papers.ReorderPapers,
  papers.ApprovePapers,
  papers.SchedulePapers,
  papers.ReleasePapers,
  papers.RecallPaper,
  papers.SavePaperHead,
  papers.DropNextVersion,
  papers.RemovePaper,
  library.SaveLibraryCategories,
  library.UpdateLibraryEntry,
  library.RemoveLibraryEntries,
  opinions.SubmitOpinion,
  opinions.ReviseOpinion,
  opinions.WithdrawOpinion,
  opinions.AnswerOpinion,
  voting.SaveRule,
  voting.SavePoll,
  voting.RemovePoll,
  voting.OpenPoll,
  voting.OpenAdHocPoll,
  voting.Revote,
  voting.PrepareRound,
  voting.CastBallot,
  voting.ChallengeBallot,
  voting.PausePoll,
  voting.ResumePoll,
  voting.ExtendPoll,
  voting.EnterCount,
  voting.ClosePoll,
  voting.AnnouncePoll,
  voting.SetBoard,
  voting.StartCeremony,
  voting.PostCeremony,
  voting.ConfirmKey,
  voting.StopCeremony,
  voting.PostPartial,
  voting.GiveUpSum,
  keys.RegisterKey,
  keys.SetRegistrar,
  keys.VouchKeys,
  terminals.SetDoor,
  terminals.RevokeTerminal,
  terminals.MoveTerminal,
  terminals.LockTerminals,
  terminals.OrderWipe,
] as const;

const internal = [
  room.SaveRoom,
  room.SaveAccount,
  people.ImportPeople,
  papers.AttachPaper,
  papers.AttachVersion,
  papers.ReleaseDuePapers,
  papers.NotePaperSigned,
  library.AttachLibraryEntry,
  library.AttachLibraryVersion,
  voting.NoteServerKey,
  voting.RecordSum,
  voting.VoidBallot,
  session.OpenSession,
  session.CloseSession,
  session.NotePinsIssued,
  session.NoteSecretChanged,
  terminals.EnrolTerminal,
  terminals.ReportWipe,
  terminals.NoteOrder,
  terminals.NoteSignInUnlocked,
  terminals.NoteAuthority,
] as const;

/** What a screen may send over the socket. */
export const WireCommand = z.discriminatedUnion('kind', wire);
export type WireCommand = z.infer<typeof WireCommand>;

/** All commands: those of the wire, and those that only a door of the server makes after checking something itself. */
export const Command = z.discriminatedUnion('kind', [...wire, ...internal]);
export type Command = z.infer<typeof Command>;

export type CommandKind = Command['kind'];
export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>;
